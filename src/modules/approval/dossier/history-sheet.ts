import type { Ctx } from '#kernel/context'
import { namesOf } from '#modules/org'
import { actViewsOf, peopleOf, signedOnPaper } from '../act-views.ts'
import { type CaseTexts, opinionOf } from '../case-texts.ts'
import { peopleHanded } from '../handed-to.ts'
import type { Dossier } from './dossier.ts'
import { actWord, type DossierWords, minuteText } from './dossier-words.ts'
import type { SheetData } from './plain-sheet.ts'

type Done = ReturnType<typeof actViewsOf>[number]
type Table = NonNullable<SheetData['tables']>[number]

/** Who did it, for whom, and when that was signed on paper. */
function doneBy(words: DossierWords, { by, byKind, behalfOf }: Done, signedAt: string | undefined): string {
  const doer = by || words(`by.${byKind}`)
  if (signedAt !== undefined)
    return words('late-entered', { doer, name: behalfOf ?? '', at: minuteText(signedAt) })
  return `${doer}${behalfOf === null ? '' : words('behalf', { name: behalfOf })}`
}

const tableOf = (
  words: DossierWords,
  name: string,
  columns: readonly (readonly [string, string])[],
  rows: string[][],
): Table => ({
  title: words(name),
  widths: columns.map(([, width]) => width),
  head: columns.map(([key]) => words(`head.${key}`)),
  rows,
})

/** Everything that was done, by whom and when, and the opinions that were given. */
export async function historySheet(ctx: Ctx, dossier: Dossier, texts: CaseTexts): Promise<SheetData> {
  const { file, words } = dossier
  const names = await namesOf(
    ctx,
    file.acts.flatMap((act) => [...peopleOf(act), ...peopleHanded(act)]),
  )
  const views = actViewsOf(file.acts, names)
  const signed = signedOnPaper(file.acts)
  const handed = new Map(
    file.acts.map((act) => [
      act.n,
      peopleHanded(act)
        .map((id) => names.get(id) ?? '')
        .join('、'),
    ]),
  )
  const done = views.map((act) => [
    String(act.n),
    minuteText(act.at),
    actWord(ctx, act.type),
    [doneBy(words, act, signed.get(act.n)), handed.get(act.n)].filter(Boolean).join(' → '),
  ])
  const given = file.acts.flatMap((act, place) => {
    const text = texts.text(opinionOf(act))
    const view = views[place]
    return text === null || !view
      ? []
      : [[minuteText(act.at), actWord(ctx, act.type), doneBy(words, view, signed.get(act.n)), text]]
  })
  const opinions = tableOf(
    words,
    'opinions',
    [
      ['at', '36mm'],
      ['step', '28mm'],
      ['by', '30mm'],
      ['opinion', '1fr'],
    ],
    given,
  )
  const acts = tableOf(
    words,
    'acts',
    [
      ['n', '12mm'],
      ['at', '36mm'],
      ['act', '1fr'],
      ['by', '44mm'],
    ],
    done,
  )
  return { title: words('history'), tables: [...(given.length > 0 ? [opinions] : []), acts] }
}
