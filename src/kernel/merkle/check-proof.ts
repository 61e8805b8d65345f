import type { Hash, Hasher } from './hasher.ts'

/** What an inclusion proof is to show. */
export interface Inclusion {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** What a consistency proof is to show. */
export interface Consistency {
  readonly older: number
  readonly olderRoot: Hash
  readonly size: number
  readonly root: Hash
  readonly proof: readonly Hash[]
}

const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** Whether an inclusion proof holds (RFC 9162, 2.1.3.2). */
export function checkInclusion(hasher: Hasher, { leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let [at, last, found] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      found = hasher.node(beside, found)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      found = hasher.node(found, beside)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && found.equals(root)
}

/** Whether a consistency proof holds (RFC 9162, 2.1.4.2). Of two trees of one size, the roots must be the same. */
export function checkConsistency(hasher: Hasher, shown: Consistency): boolean {
  const { older, olderRoot, size, root, proof } = shown
  if (!isCount(older) || !isCount(size) || older < 1 || older > size) return false
  if (older === size) return proof.length === 0 && olderRoot.equals(root)
  const path = Number.isInteger(Math.log2(older)) ? [olderRoot, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let [at, last] = [older - 1, size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let [was, is] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      was = hasher.node(beside, was)
      is = hasher.node(beside, is)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      is = hasher.node(is, beside)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && was.equals(olderRoot) && is.equals(root)
}
