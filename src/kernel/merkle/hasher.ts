import { hash } from 'node:crypto'

/** A hash of the tree: the bytes of one digest. */
export type Hash = Buffer

/** How a tree hashes: leaves and nodes are told apart by their first byte (RFC 9162, 2.1.1). */
export interface Hasher {
  /** Bytes of a digest. */
  readonly size: number
  /** Of a tree without leaves. */
  readonly empty: Hash
  leaf(entry: Uint8Array): Hash
  node(left: Uint8Array, right: Uint8Array): Hash
}

/** A hasher over a digest that OpenSSL knows, such as `sm3`. */
export function hasherOf(algorithm: string): Hasher {
  const digest = (bytes: Uint8Array): Hash => hash(algorithm, bytes, 'buffer')
  const empty = digest(new Uint8Array(0))
  const size = empty.length
  const pair = Buffer.alloc(1 + 2 * size, 1)
  return {
    size,
    empty,
    leaf: (entry) => digest(Buffer.concat([Uint8Array.of(0), entry])),
    node(left, right) {
      pair.set(left, 1)
      pair.set(right, 1 + size)
      return digest(pair)
    },
  }
}

/** The hasher of this product's trees: SM3 (GB/T 32905). */
export const SM3: Hasher = hasherOf('sm3')
