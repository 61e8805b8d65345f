import { type Act, actHolds } from '#kernel/ledger'
import {
  actProofFaults,
  checkHead,
  type HeadFile,
  headOfJson,
  RECEIPT_FORMAT,
  type Receipt,
  type ReceiptAct,
} from '#kernel/ledger-sealing'

/** What of a receipt does not hold; `n` is the number of the act. */
export type ReceiptFault =
  | { readonly problem: 'receipt-unreadable' }
  | { readonly problem: 'head-forged'; readonly what: string }
  /** No head that was kept elsewhere is signed with this key. */
  | { readonly problem: 'head-unknown' }
  | { readonly problem: 'head-differs'; readonly size: number }
  | { readonly problem: 'act-edited' | 'act-unlinked' | 'act-missing' | 'act-unproven'; readonly n: number }

/** What checking a receipt came to. */
export interface ReceiptReport {
  readonly acts: number
  /** Acts that were not sealed yet when the receipt was made: nothing proves them. */
  readonly unsealed: number
  readonly faults: readonly ReceiptFault[]
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isHash = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isSealed(value: unknown): boolean {
  if (value === null) return true
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.position) &&
    Array.isArray(value.path) &&
    value.path.every(isHash)
  )
}

const isReceiptAct = (value: unknown): value is ReceiptAct =>
  isRecord(value) &&
  Number.isSafeInteger(value.n) &&
  isHash(value.hash) &&
  isSealed(value.sealed) &&
  (value.act === undefined || isRecord(value.act))

/** A receipt of its JSON; undefined where it is none. */
export function receiptOfJson(json: unknown): Receipt | undefined {
  if (!isRecord(json) || json.format !== RECEIPT_FORMAT || !isText(json.stream)) return undefined
  const { stream, acts } = json
  const head = headOfJson(json.head)
  if (!head || !Array.isArray(acts) || !acts.every(isReceiptAct)) return undefined
  return { format: RECEIPT_FORMAT, stream, head, acts }
}

function actFaults({ head, stream, acts }: Receipt, at: number): ReceiptFault[] {
  const [entry, before] = [acts[at], acts[at - 1]]
  if (!entry) return []
  const { n, hash, act, sealed } = entry
  const faults: ReceiptFault[] = []
  if (n !== at + 1) faults.push({ problem: 'act-missing', n: at + 1 })
  if (act && !(fitsEntry(act, entry, stream) && actHolds(act))) faults.push({ problem: 'act-edited', n })
  else if (act && act.prev !== (before?.hash ?? null)) faults.push({ problem: 'act-unlinked', n })
  if (sealed && actProofFaults({ hash, ...sealed, head }).includes('path'))
    faults.push({ problem: 'act-unproven', n })
  return faults
}

const fitsEntry = (act: Act, { n, hash }: ReceiptAct, stream: string): boolean =>
  act.hash === hash && act.n === n && act.stream === stream

function headFaults({ head }: Receipt, outside: HeadFile | undefined): ReceiptFault[] {
  const forged = Object.entries(checkHead(head)).flatMap(([name, holds]) => (holds ? [] : [name]))
  const faults: ReceiptFault[] =
    forged.length > 0 ? [{ problem: 'head-forged', what: forged.join('、') }] : []
  if (!outside) return faults
  const { publicKeys, size, root } = head
  const known = outside.heads.some(
    (kept) => kept.publicKeys.ed25519 === publicKeys.ed25519 && kept.publicKeys.sm2 === publicKeys.sm2,
  )
  if (!known) faults.push({ problem: 'head-unknown' })
  if (outside.heads.some((kept) => kept.size === size && kept.root !== root))
    faults.push({ problem: 'head-differs', size })
  return faults
}

/**
 * Checks a receipt with nothing but itself: content and links of its acts, their ways to the root, both signatures.
 * @param outside heads that were kept elsewhere: whose key it is, and that no other head of its size was given out
 */
export function checkReceipt(json: unknown, outside?: HeadFile): ReceiptReport {
  const receipt = receiptOfJson(json)
  if (!receipt) return { acts: 0, unsealed: 0, faults: [{ problem: 'receipt-unreadable' }] }
  return {
    acts: receipt.acts.length,
    unsealed: receipt.acts.filter(({ sealed }) => sealed === null).length,
    faults: [...receipt.acts.flatMap((_, at) => actFaults(receipt, at)), ...headFaults(receipt, outside)],
  }
}
