import type { Hash, Hasher } from './hasher.ts'

/** The root of the complete subtree number `index` of 2^`height` leaves; leaves are of height 0. */
export type Nodes = (height: number, index: number) => Hash

/** The largest power of two below `n`; `n` is at least 2. Not by bits: a tree may hold more than 2^31 leaves. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

const heightOf = (count: number): number | undefined => {
  const height = Math.round(Math.log2(count))
  return 2 ** height === count ? height : undefined
}

/** The root over the leaves from `from` up to, not with, `to`: one side of a split of some tree. */
export function rangeRoot(hasher: Hasher, nodes: Nodes, from: number, to: number): Hash {
  const count = to - from
  if (count === 0) return hasher.empty
  const height = heightOf(count)
  if (height !== undefined && from % count === 0) return nodes(height, from / count)
  const middle = from + splitOf(count)
  return hasher.node(rangeRoot(hasher, nodes, from, middle), rangeRoot(hasher, nodes, middle, to))
}

/** The root of the tree of the first `size` leaves: Merkle Tree Hash (RFC 9162, 2.1.1). */
export const treeRoot = (hasher: Hasher, nodes: Nodes, size: number): Hash =>
  rangeRoot(hasher, nodes, 0, size)

/** The nodes over leaf hashes that lie one after the other in memory. */
export function nodesOver(hasher: Hasher, leaves: Buffer): Nodes {
  const at = (index: number): Hash => leaves.subarray(index * hasher.size, (index + 1) * hasher.size)
  const nodes: Nodes = (height, index) =>
    height === 0 ? at(index) : hasher.node(nodes(height - 1, 2 * index), nodes(height - 1, 2 * index + 1))
  return nodes
}
