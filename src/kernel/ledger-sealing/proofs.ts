import type { Kysely } from 'kysely'
import { consistencyProof, inclusionProof, type Nodes, nodesInTiles, SM3, tilesFor } from '#kernel/merkle'
import { headAt, headCovering, latestHead } from './head.store.ts'
import type { SignedHead } from './head.ts'
import { placesOf } from './proof.store.ts'
import { readTiles } from './sealing.store.ts'

/** That an act is in the tree of a signed head. Hashes are hexadecimal. */
export interface ActProof {
  /** Hash of the act. */
  readonly hash: string
  /** Its place in the tree, from 0. */
  readonly position: number
  /** Nodes beside its way, from the leaf up (RFC 9162, 2.1.3). */
  readonly path: readonly string[]
  readonly head: SignedHead
}

/** That one head goes on from an older one. */
export interface SizesProof {
  readonly older: SignedHead
  readonly head: SignedHead
  /** RFC 9162, 2.1.4. */
  readonly path: readonly string[]
}

/** Hashes in hexadecimal. */
export const hexOf = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'))

/** The nodes that proofs of some leaves in a tree of this size need. */
export async function nodesFor(db: Kysely<unknown>, leaves: readonly number[], size: number): Promise<Nodes> {
  const tiles = await readTiles(db, tilesFor(leaves, size))
  const known = new Map(tiles.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]))
  return nodesInTiles(SM3, ({ level, index }) => known.get(`${level}/${index}`))
}

/**
 * The proof of a sealed act.
 * @param which in the newest head, or in the first one that covers the act
 * @returns undefined where no act of this hash is sealed
 */
export async function actProof(
  db: Kysely<unknown>,
  hash: string,
  which: 'newest' | 'first' = 'newest',
): Promise<ActProof | undefined> {
  const position = (await placesOf(db, [hash])).get(hash)
  if (position === undefined) return undefined
  const head = await (which === 'newest' ? latestHead(db) : headCovering(db, position))
  if (!head) return undefined
  const nodes = await nodesFor(db, [position], head.size)
  return { hash, position, path: hexOf(inclusionProof(SM3, nodes, position, head.size)), head }
}

/** The proof between the heads of two sizes; undefined where there is no head of one of them. */
export async function sizesProof(
  db: Kysely<unknown>,
  older: number,
  size: number,
): Promise<SizesProof | undefined> {
  const [was, is] = [await headAt(db, older), await headAt(db, size)]
  if (!was || !is || was.size > is.size) return undefined
  const nodes = await nodesFor(db, [older - 1, older], size)
  return { older: was, head: is, path: hexOf(consistencyProof(SM3, nodes, older, size)) }
}
