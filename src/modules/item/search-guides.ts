import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { languageOf, sayingIn, speaking } from '#kernel/i18n'
import { asTyped, excerpt, highlight, wordsFound } from '#kernel/search'
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

/** How the texts of the catalogue are said, and what stands between several. */
interface Speech {
  readonly say: (chinese: string) => string
  readonly between: string
}

async function speechOf(ctx: Ctx): Promise<Speech> {
  const between = ctx.locale === 'zh-CN' ? '；' : languageOf(ctx.locale).comma
  return { say: await sayingIn(ctx, ctx.locale), between }
}

const plain = ({ row }: ShelvedGuide, { say }: Speech): FoundGuide => ({
  ...row,
  why: [],
  nameParts: [{ text: say(row.name), hit: false }],
  excerptParts: null,
})

/** The first passage that has one of the words: as it is said here, or as it stands in Chinese. */
function passageWith(
  { passages }: ShelvedGuide,
  words: readonly string[],
  { say, between }: Speech,
): string | undefined {
  const said = passages.map((texts) => texts.map(say).join(between))
  const chinese = passages.map((texts) => texts.join('；'))
  return [...said, ...chinese].map((text) => excerpt(text, words, EXCERPT)).find(Boolean)
}

function found(guide: ShelvedGuide, why: FoundGuide['why'], speech: Speech): FoundGuide {
  const words = wordsFound(why)
  const nameParts = highlight(speech.say(guide.row.name), words)
  const inName = nameParts.some(({ hit }) => hit)
  const passage = inName ? undefined : passageWith(guide, words, speech)
  return {
    ...guide.row,
    why,
    nameParts,
    excerptParts: passage === undefined ? null : highlight(passage, words),
  }
}

function everything(
  { guides }: GuideShelf,
  fits: (guide: ShelvedGuide) => boolean,
  input: Input,
  speech: Speech,
) {
  const { limit, offset } = rowWindow(input)
  const rows = [...guides.values()].filter(fits)
  return rows.slice(offset, offset + limit).map((guide) => plain(guide, speech))
}

function searched(
  shelf: GuideShelf,
  finding: ReturnType<GuideShelf['index']['find']>,
  fits: (guide: ShelvedGuide) => boolean,
  input: Input,
  speech: Speech,
) {
  const { limit, offset } = rowWindow(input)
  const typedAs = asTyped(input.text ?? '')
  const guideOf = (code: string) => shelf.guides.get(code)
  const hits = finding.top(offset + limit, (code) => {
    const guide = guideOf(code)
    return guide !== undefined && fits(guide)
  })
  return hits.slice(offset).flatMap(({ id, reasons }) => {
    const guide = guideOf(id)
    const why = reasons.map(({ via = null, ...reason }) => ({ ...reason, via, fields: [...reason.fields] }))
    if (!guide) return []
    const shown = why.map((one) => ({
      ...{ ...one, typed: typedAs(one.typed) },
      found: one.kind === 'spelling' ? shelf.index.asWritten(one.found) : typedAs(one.found),
    }))
    return [{ ...found(guide, why, speech), why: shown }]
  })
}

/** Finds items in force and says why, in the language of who asks; an unknown department, scene or theme finds nothing. */
export const searchGuides = speaking(async (ctx: Ctx, input: Input): Promise<Output> => {
  const speech = await speechOf(ctx)
  const shelf = await guideShelf(ctx, await unitsWithItems(ctx))
  const { department, serviceObject, theme, scene, text } = input
  const chosen = { department, serviceObject, theme, scene }
  const fits = (guide: ShelvedGuide) => fitsChosen<GuideFacet>(guide, chosen)
  const finding = isAsked(text) ? shelf.index.find(text, ctx.locale) : null
  const among = finding
    ? finding.ids.flatMap((code) => shelf.guides.get(code) ?? [])
    : [...shelf.guides.values()]
  const facets = Object.fromEntries(
    GUIDE_FACETS.map((facet) => [facet, facetCounts<GuideFacet>(among, chosen, facet)]),
  ) as unknown as Output['facets']
  return {
    total: among.filter(fits).length,
    rows: finding ? searched(shelf, finding, fits, input, speech) : everything(shelf, fits, input, speech),
    facets,
    unknown: finding ? finding.unknown.map(asTyped(text ?? '')) : [],
  }
})

/**
 * Names of items and words as people say them, for a list that opens below the search. The words are Chinese: in other
 * languages names alone.
 */
export async function suggestGuides(
  ctx: Ctx,
  _input: InputOf<typeof guideEndpoints.suggestGuides>,
): Promise<OutputOf<typeof guideEndpoints.suggestGuides>> {
  const { guides, words } = await guideShelf(ctx, await unitsWithItems(ctx))
  const { say } = await speechOf(ctx)
  const chinese = ctx.locale === 'zh-CN'
  const named = [...guides.values()].map(({ row, bywords }) => ({ name: say(row.name), also: [...bywords] }))
  const known = named.toSorted((a, b) => b.also.length - a.also.length)
  return {
    rows: known.slice(0, SUGGESTED).map((one) => (chinese ? one : { ...one, also: [] })),
    words: chinese ? words.slice(0, SUGGESTED) : [],
  }
}
