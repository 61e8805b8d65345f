import { randomFillSync } from 'node:crypto'

/**
 * Random bytes, fetched for many uses at a time: a fetch costs as much for 4 KiB as for 16 bytes.
 * @param size bytes for one use
 * @param uses how many uses one fetch serves
 */
export function randomPool(size: number, uses: number): () => Uint8Array {
  const pool = new Uint8Array(size * uses)
  let next = pool.length
  return () => {
    if (next === pool.length) {
      randomFillSync(pool)
      next = 0
    }
    next += size
    return pool.subarray(next - size, next)
  }
}
