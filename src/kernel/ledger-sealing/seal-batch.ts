import type { Kysely } from 'kysely'
import type { Keyring } from '#kernel/crypto'
import { edgeTiles, growTree, nodesInTiles, SM3, type Tile, treeRoot } from '#kernel/merkle'
import type { TimeSource } from '#kernel/time'
import { BrokenTree } from './broken-tree.ts'
import type { SignedHead } from './head.ts'
import { headKeysOf, originOf } from './head-keys.ts'
import { placePending, readTiles, takeTree, writeHead, writeTiles } from './sealing.store.ts'
import { signHead } from './sign-head.ts'

const HASH = SM3.size

/** What sealing needs. */
export interface Sealer {
  /** The database as `yichuang_worker`. */
  readonly db: Kysely<unknown>
  readonly keyring: Keyring
  readonly time: TimeSource
  /** Acts of one batch, at most. */
  readonly most: number
}

/** What came of a batch: the head and how many acts it adds, nothing to do, or another sealer at work. */
export type Batch = { readonly head: SignedHead; readonly acts: number } | 'nothing' | 'busy'

/** Leaf hashes of the hashes of acts. */
export const leavesOf = (hashes: Buffer): Buffer =>
  Buffer.concat(
    Array.from({ length: hashes.length / HASH }, (_, at) =>
      SM3.leaf(hashes.subarray(at * HASH, (at + 1) * HASH)),
    ),
  )

const keyOf = ({ level, index }: { level: number; index: number }): string => `${level}/${index}`

/** The root of a grown tree: the tiles at its edge hold all it takes. */
function rootOf(size: number, tiles: readonly Tile[]): string {
  const known = new Map(tiles.map((tile) => [keyOf(tile), tile.hashes]))
  return treeRoot(
    SM3,
    nodesInTiles(SM3, (place) => known.get(keyOf(place))),
    size,
  ).toString('hex')
}

/**
 * Seals the next acts that are pending, in one transaction: leaves, tiles and the signed head.
 * @throws BrokenTree where the tree is not what its last head says
 */
export function sealBatch({ db, keyring, time, most }: Sealer): Promise<Batch> {
  return db.transaction().execute(async (tx): Promise<Batch> => {
    const tree = await takeTree(tx)
    if (!tree) return 'busy'
    if (tree.leaves !== tree.headed) throw new BrokenTree(tree.leaves, tree.headed)
    const hashes = await placePending(tx, most)
    if (hashes.length === 0) return 'nothing'
    const edge = await readTiles(tx, edgeTiles(tree.leaves))
    const { size, tiles } = growTree(SM3, tree.leaves, edge, leavesOf(hashes))
    await writeTiles(tx, tiles)
    const keys = headKeysOf(keyring)
    const root = rootOf(size, [...edge, ...tiles])
    const head = signHead({ origin: originOf(keyring), size, root, at: time().toISOString() }, keys)
    await writeHead(tx, head, keys)
    return { head, acts: size - tree.leaves }
  })
}
