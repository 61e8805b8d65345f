import type { Hash, Hasher } from './hasher.ts'
import { type Nodes, rangeRoot, splitOf } from './subtree.ts'

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(what)
}

/**
 * That leaf `index` is in the tree of the first `size` leaves: the nodes beside its way, from the leaf up
 * (RFC 9162, 2.1.3.1).
 * @throws RangeError where the tree has no such leaf
 */
export function inclusionProof(hasher: Hasher, nodes: Nodes, index: number, size: number): Hash[] {
  demand(Number.isInteger(index) && index >= 0 && index < size, `no leaf ${index} in a tree of ${size}`)
  const path = (from: number, to: number): Hash[] => {
    if (to - from === 1) return []
    const middle = from + splitOf(to - from)
    return index < middle
      ? [...path(from, middle), rangeRoot(hasher, nodes, middle, to)]
      : [...path(middle, to), rangeRoot(hasher, nodes, from, middle)]
  }
  return path(0, size)
}

/**
 * That the tree of the first `older` leaves is the beginning of that of the first `size` (RFC 9162, 2.1.4.1).
 * @throws RangeError unless 0 < older <= size
 */
export function consistencyProof(hasher: Hasher, nodes: Nodes, older: number, size: number): Hash[] {
  demand(Number.isInteger(older) && older > 0 && older <= size, `no tree of ${older} within one of ${size}`)
  const proof = (from: number, to: number, whole: boolean): Hash[] => {
    if (older === to) return whole ? [] : [rangeRoot(hasher, nodes, from, to)]
    const middle = from + splitOf(to - from)
    return older <= middle
      ? [...proof(from, middle, whole), rangeRoot(hasher, nodes, middle, to)]
      : [...proof(middle, to, false), rangeRoot(hasher, nodes, from, middle)]
  }
  return proof(0, size, true)
}
