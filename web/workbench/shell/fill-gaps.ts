type List = readonly unknown[]
type Test = (value: unknown, at: number, list: List) => boolean

const methods = {
  at(this: List, place: number): unknown {
    return this[place < 0 ? this.length + Math.trunc(place) : Math.trunc(place)]
  },
  findLast(this: List, test: Test): unknown {
    for (let at = this.length - 1; at >= 0; at -= 1) if (test(this[at], at, this)) return this[at]
    return undefined
  },
  toSorted(this: List, compare?: (one: unknown, other: unknown) => number): unknown[] {
    return [...this].sort(compare)
  },
}

function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T, at: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let at = 0
  for (const value of values) {
    const key = keyOf(value, at)
    at += 1
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function give(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

/**
 * Gives an old browser what the workbench calls and Chromium 86 lacks (`test/old-workbench.test.ts` looks that there
 * is no more). What the browser has stays as it is.
 */
export function fillGaps(lists: object = Array.prototype, maps: object = Map): void {
  for (const [name, method] of Object.entries(methods)) give(lists, name, method)
  give(maps, 'groupBy', groupBy)
}
