/** A thing of a list, and its values in each facet. */
export type Faceted<K extends string> = Readonly<Record<K, readonly string[]>>

/** What a list is narrowed to; nothing where a facet is not used. */
export type Chosen<K extends string> = Readonly<Partial<Record<K, string | undefined>>>

/** A value of a facet, and how many things would be left with it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Whether a thing has every value that was chosen; `except` leaves one facet out of account. */
export const fitsChosen = <K extends string>(thing: Faceted<K>, chosen: Chosen<K>, except?: K): boolean =>
  (Object.keys(chosen) as K[]).every((facet) => {
    const value = chosen[facet]
    return value === undefined || facet === except || thing[facet].includes(value)
  })

/** For each value of a facet how many things are left when it is chosen beside the other facets; most first. */
export function facetCounts<K extends string>(
  things: readonly Faceted<K>[],
  chosen: Chosen<K>,
  facet: K,
): FacetCount[] {
  const counts = new Map<string, number>()
  for (const thing of things) {
    if (!fitsChosen(thing, chosen, facet)) continue
    for (const value of new Set(thing[facet])) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}
