/** Documents in the order of their numbers, how well each fits, and in which fields (one bit for each). */
export interface Matches {
  readonly docs: Uint32Array
  readonly scores: Float32Array
  readonly fields: Uint8Array
}

/** No document. */
export const NO_MATCHES: Matches = {
  docs: new Uint32Array(0),
  scores: new Float32Array(0),
  fields: new Uint8Array(0),
}

function room(size: number): Matches {
  return { docs: new Uint32Array(size), scores: new Float32Array(size), fields: new Uint8Array(size) }
}

const first = ({ docs, scores, fields }: Matches, size: number): Matches => ({
  docs: docs.subarray(0, size),
  scores: scores.subarray(0, size),
  fields: fields.subarray(0, size),
})

/** Documents in both: scores add up, fields come together. */
function both(left: Matches, right: Matches): Matches {
  const found = room(Math.min(left.docs.length, right.docs.length))
  let [a, b, size] = [0, 0, 0]
  while (a < left.docs.length && b < right.docs.length) {
    const [docA = 0, docB = 0] = [left.docs[a], right.docs[b]]
    if (docA === docB) {
      found.docs[size] = docA
      found.scores[size] = (left.scores[a] ?? 0) + (right.scores[b] ?? 0)
      found.fields[size] = (left.fields[a] ?? 0) | (right.fields[b] ?? 0)
      size += 1
    }
    if (docA <= docB) a += 1
    if (docB <= docA) b += 1
  }
  return first(found, size)
}

/** Documents that are in every one. */
export function inAll(lists: readonly Matches[]): Matches {
  const [shortest, ...others] = lists.toSorted((a, b) => a.docs.length - b.docs.length)
  if (!shortest) return NO_MATCHES
  return others.reduce((found, list) => (found.docs.length === 0 ? found : both(found, list)), shortest)
}

/** Place of a document among matches; -1 where it is none of them. */
export function placeOfDoc({ docs }: Matches, doc: number): number {
  let [low, high] = [0, docs.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((docs[middle] ?? 0) < doc) low = middle + 1
    else high = middle
  }
  return docs[low] === doc ? low : -1
}
