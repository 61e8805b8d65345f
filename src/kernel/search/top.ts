/** The best documents, the best first; of equal ones the earlier. At most `size`, without sorting all. */
export function topOf(docs: readonly number[], scores: Float32Array, size: number): number[] {
  const best: number[] = []
  for (const doc of docs) {
    const score = scores[doc] ?? 0
    const last = best[best.length - 1]
    if (best.length >= size && (last === undefined || score <= (scores[last] ?? 0))) continue
    let [low, high] = [0, best.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((scores[best[middle] ?? 0] ?? 0) >= score) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, doc)
    if (best.length > size) best.pop()
  }
  return best
}
