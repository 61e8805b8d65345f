import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { excerpt, highlight, wordsFound } from '#kernel/search'
import { unitsWithItems } from './departments.ts'
import { facetCounts, fitsChosen } from './facets.model.ts'
import type { FoundGuide, guideEndpoints } from './guide.contract.ts'
import { type GuideShelf, guideShelf, type ShelvedGuide } from './guide-shelf.ts'
import { GUIDE_FACETS, type GuideFacet } from './item.words.ts'

type Endpoint = typeof guideEndpoints.searchGuides
type Input = InputOf<Endpoint>
type Output = OutputOf<Endpoint>

/** Characters of an excerpt. */
const EXCERPT = 90
/** Names, and words as people say them, that are offered at most. */
const SUGGESTED = 150

const isAsked = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

const plain = ({ row }: ShelvedGuide): FoundGuide => ({
  ...row,
  why: [],
  nameParts: [{ text: row.name, hit: false }],
  excerptParts: null,
})

function found({ row, passages }: ShelvedGuide, why: FoundGuide['why']): FoundGuide {
  const words = wordsFound(why)
  const nameParts = highlight(row.name, words)
  const inName = nameParts.some(({ hit }) => hit)
  const passage = inName ? undefined : passages.map((text) => excerpt(text, words, EXCERPT)).find(Boolean)
  return {
    ...row,
    why,
    nameParts,
    excerptParts: passage === undefined ? null : highlight(passage, words),
  }
}

function everything({ guides }: GuideShelf, fits: (guide: ShelvedGuide) => boolean, input: Input) {
  const { limit, offset } = rowWindow(input)
  const rows = [...guides.values()].filter(fits)
  return rows.slice(offset, offset + limit).map(plain)
}

function searched(
  shelf: GuideShelf,
  finding: ReturnType<GuideShelf['index']['find']>,
  fits: (guide: ShelvedGuide) => boolean,
  input: Input,
) {
  const { limit, offset } = rowWindow(input)
  const guideOf = (code: string) => shelf.guides.get(code)
  const hits = finding.top(offset + limit, (code) => {
    const guide = guideOf(code)
    return guide !== undefined && fits(guide)
  })
  return hits.slice(offset).flatMap(({ id, reasons }) => {
    const guide = guideOf(id)
    const why = reasons.map(({ via = null, ...reason }) => ({ ...reason, via, fields: [...reason.fields] }))
    return guide ? [found(guide, why)] : []
  })
}

/** The pieces of a name that was put into another language. */
export const namedPieces = (output: Output): Output => ({
  ...output,
  rows: output.rows.map((row) =>
    row.nameParts.map(({ text }) => text).join('') === row.name
      ? row
      : { ...row, nameParts: [{ text: row.name, hit: false }] },
  ),
})

/** Finds items in force and says why; an unknown department, scene or theme finds nothing. */
export async function searchGuides(ctx: Ctx, input: Input): Promise<Output> {
  const shelf = await guideShelf(ctx, await unitsWithItems(ctx))
  const { department, serviceObject, theme, scene, text } = input
  const chosen = { department, serviceObject, theme, scene }
  const fits = (guide: ShelvedGuide) => fitsChosen<GuideFacet>(guide, chosen)
  const finding = isAsked(text) ? shelf.index.find(text) : null
  const among = finding
    ? finding.ids.flatMap((code) => shelf.guides.get(code) ?? [])
    : [...shelf.guides.values()]
  const facets = Object.fromEntries(
    GUIDE_FACETS.map((facet) => [facet, facetCounts<GuideFacet>(among, chosen, facet)]),
  ) as unknown as Output['facets']
  return {
    total: among.filter(fits).length,
    rows: finding ? searched(shelf, finding, fits, input) : everything(shelf, fits, input),
    facets,
    unknown: finding ? [...finding.unknown] : [],
  }
}

/** Names of items and words as people say them, for a list that opens below the search. */
export async function suggestGuides(
  ctx: Ctx,
  _input: InputOf<typeof guideEndpoints.suggestGuides>,
): Promise<OutputOf<typeof guideEndpoints.suggestGuides>> {
  const { guides, words } = await guideShelf(ctx, await unitsWithItems(ctx))
  const named = [...guides.values()].map(({ row, bywords }) => ({ name: row.name, also: [...bywords] }))
  const known = named.toSorted((a, b) => b.also.length - a.also.length)
  return { rows: known.slice(0, SUGGESTED), words: words.slice(0, SUGGESTED) }
}
