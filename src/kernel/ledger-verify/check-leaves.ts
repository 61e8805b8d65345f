import { nodesOver, rangeRoot, SM3, TILE_WIDTH } from '#kernel/merkle'

const HASH = SM3.size

/** Leaves that follow each other from a multiple of 65,536 on. */
export interface LeafRun {
  /** Hashes of the acts, one after the other. */
  readonly hashes: Uint8Array
  /** Leaf hashes as the lowest tiles hold them; may be shorter. */
  readonly tiled: Uint8Array
  /** Numbers of leaves of the run after which a head stands. */
  readonly ends: readonly number[]
}

/** What a run of leaves gives. */
export interface LeafReport {
  /** Roots of its whole tiles, one after the other. */
  readonly roots: Uint8Array
  /** For each end, the root of the leaves after the last whole tile; empty where there are none. */
  readonly tails: readonly Uint8Array[]
  /** Leaves that the tiles have otherwise. */
  readonly otherwise: readonly number[]
}

function otherwiseIn(leaves: Buffer, tiled: Uint8Array): number[] {
  const known = Buffer.from(tiled.buffer, tiled.byteOffset, tiled.byteLength)
  if (leaves.equals(known)) return []
  const count = leaves.length / HASH
  return Array.from({ length: count }, (_, at) => at).filter((at) => {
    const [from, to] = [at * HASH, (at + 1) * HASH]
    return !leaves.subarray(from, to).equals(known.subarray(from, to))
  })
}

/** Hashes a run of leaves. */
export function checkLeaves({ hashes, tiled, ends }: LeafRun): LeafReport {
  const count = hashes.length / HASH
  const leaves = Buffer.alloc(count * HASH)
  for (let at = 0; at < count; at++)
    leaves.set(SM3.leaf(hashes.subarray(at * HASH, (at + 1) * HASH)), at * HASH)
  const whole = Math.floor(count / TILE_WIDTH)
  const nodes = nodesOver(SM3, leaves)
  const height = Math.log2(TILE_WIDTH)
  return {
    roots: Buffer.concat(Array.from({ length: whole }, (_, at) => nodes(height, at))),
    tails: ends.map((end) => {
      const from = Math.floor(end / TILE_WIDTH) * TILE_WIDTH
      return from === end ? Buffer.alloc(0) : rangeRoot(SM3, nodes, from, end)
    }),
    otherwise: otherwiseIn(leaves, tiled),
  }
}
