import type { Kysely } from 'kysely'
import { type Act, readActs } from '#kernel/ledger'
import { inclusionProof, SM3 } from '#kernel/merkle'
import { latestHead } from './head.store.ts'
import type { SignedHead } from './head.ts'
import { placesOf } from './proof.store.ts'
import { hexOf, nodesFor } from './proofs.ts'

export const RECEIPT_FORMAT = 'yichuang-receipt-1'

/** One act of a stream in a receipt. */
export interface ReceiptAct {
  readonly n: number
  readonly hash: string
  /** The act itself; left out where it is not for the holder of the receipt. Its hash proves it all the same. */
  readonly act?: Act
  /** Place in the tree of the head, and the way to its root; null where it was not sealed yet. */
  readonly sealed: { readonly position: number; readonly path: readonly string[] } | null
}

/** What proves, with no database, that the acts of a stream are in a signed tree. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT
  readonly stream: string
  readonly head: SignedHead
  /** Every act of the stream, the first first. */
  readonly acts: readonly ReceiptAct[]
}

/**
 * Makes the receipt of a stream.
 * @param shows which acts are given in full
 * @returns undefined before the first head
 */
export async function makeReceipt(
  tx: Kysely<unknown>,
  governmentId: string,
  stream: string,
  shows: (act: Act) => boolean,
): Promise<Receipt | undefined> {
  const head = await latestHead(tx)
  if (!head) return undefined
  const acts = await readActs(tx, governmentId, stream)
  const found = await placesOf(
    tx,
    acts.map(({ hash }) => hash),
  )
  const places = new Map([...found].filter(([, position]) => position < head.size))
  const nodes = await nodesFor(tx, [...places.values()], head.size)
  const sealedOf = (hash: string): ReceiptAct['sealed'] => {
    const position = places.get(hash)
    if (position === undefined) return null
    return { position, path: hexOf(inclusionProof(SM3, nodes, position, head.size)) }
  }
  return {
    ...{ format: RECEIPT_FORMAT, stream, head },
    acts: acts.map((act) => ({
      ...{ n: act.n, hash: act.hash },
      ...(shows(act) && { act }),
      sealed: sealedOf(act.hash),
    })),
  }
}
