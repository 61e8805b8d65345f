import type { Static } from 'typebox'
import type { DueExplanation } from '#contracts/legaltime'
import {
  type Html,
  heading,
  html,
  notice,
  type SummaryRow,
  summaryList,
  table,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText, momentText, weekdayText } from '../../site/time.ts'
import { articleWords } from '../service/words.ts'

/** A due date told day by day, as the API gives it. */
export type Explanation = Static<typeof DueExplanation>
type Day = Explanation['days'][number]
type Own = NonNullable<Explanation['own']>

const TONES = {
  start: undefined,
  counted: 'active',
  rest: undefined,
  paused: 'caution',
  moved: 'caution',
} as const

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 《law》第x条, as far as it is known. */
function lawWords(
  { law, article }: { law: string | null; article: string | null },
  { t }: HallRequest,
): string {
  if (law === null) return ''
  return article === null
    ? t('public:why.law', { law })
    : t('public:why.law-part', { law, article: articleWords(article, t) })
}

/** What stands behind the treatment of a day, in words. */
function basisWords(day: Day, request: HallRequest): Html {
  const { t } = request
  const words =
    day.basis === 'policy'
      ? t(`legaltime:why.policy.${day.name}`)
      : day.basis === 'pause'
        ? t(`approval:ground.${day.name}`)
        : day.basis === 'notice'
          ? `${day.name}`
          : t(`legaltime:why.basis.${day.basis}`)
  const source = day.notice ?? lawWords(day, request)
  return html`${words}${source === '' ? null : html`<p class="hint">${source}</p>`}`
}

/** 5个工作日; a length of nothing is done on the day itself. */
const lengthWords = (unit: string, count: number, { t }: HallRequest): string =>
  count === 0 ? t('legaltime:why.at-once') : t(`legaltime:why.unit.${unit}`, { count: Math.abs(count) })

interface Lawful {
  readonly law: string | null
  readonly article: string | null
  readonly quote: string | null
}

const hint = (words: string): Html => html`<p class="hint">${words}</p>`

/** Law and article with the words that they set a period in. */
function lawRow(
  term: string,
  { law, article, quote }: Lawful,
  said: string,
  request: HallRequest,
): SummaryRow {
  const { t } = request
  const words = said + lawWords({ law, article }, request)
  return { term, value: html`${words}${quote === null ? null : hint(t('public:why.quote', { quote }))}` }
}

/** What the list of the matter says of its legal period, and the general rule beside it. */
function listedRows(
  own: Own,
  of: Lawful & { unit: string; length: number },
  request: HallRequest,
): SummaryRow[] {
  const { t } = request
  const { name, version, code, note, basis, general } = own
  const period = lengthWords(of.unit, of.length, request)
  const words = t('public:why.listed', { name, code, version, period })
  const usual = t('public:why.general-is', { period: lengthWords(general.unit, general.length, request) })
  return [
    {
      term: t('public:why.listed-period'),
      value: html`${words}${hint(t('public:why.listed-basis', { basis }))}${note === null ? null : hint(note)}`,
    },
    lawRow(t('public:why.general'), of, usual, request),
  ]
}

/** What a promise stays within: the legal period of the same matter. */
function legalBeside({ promise }: Explanation, request: HallRequest): SummaryRow[] {
  const { t, locale } = request
  if (!promise?.legal) return []
  const { legal } = promise
  const until = t('public:why.legal-due', {
    length: lengthWords(legal.unit, legal.length, request),
    day: dayText(legal.dueOn, locale),
  })
  if (!legal.own) return [lawRow(t('public:clock.decide'), legal, until, request)]
  return [{ term: t('public:clock.decide'), value: html`${until}` }, ...listedRows(legal.own, legal, request)]
}

function basisRows({ rule, own, promise }: Explanation, request: HallRequest): SummaryRow[] {
  const { t } = request
  const term = t('public:why.basis')
  if (promise) {
    const { unitName, subject } = promise
    return [{ term, value: html`${t('public:why.promised-by', { unitName, subject })}` }]
  }
  return own ? listedRows(own, rule, request) : [lawRow(term, rule, '', request)]
}

function facts(found: Explanation, request: HallRequest): SummaryRow[] {
  const { t, locale } = request
  const { unit, length, certainty } = found.rule
  const lengthOf = (count: number) => lengthWords(unit, count, request)
  const until = found.closes < 1440 ? ` ${clockTime(found.closes)}` : ''
  return [
    { term: t('public:matter.number'), value: html`<span class="code">${found.number}</span>` },
    { term: t('public:clock.period'), value: t(`public:clock.${found.name}`) },
    ...basisRows(found, request),
    ...(certainty === 'certain' || found.promise
      ? []
      : [{ term: t('public:why.certainty'), value: t(`legaltime:why.certainty.${certainty}`) }]),
    { term: t('public:why.length'), value: lengthOf(length) },
    ...legalBeside(found, request),
    ...found.extensions.map(({ length, authority }) => ({
      term: t('public:why.extension'),
      value: t('public:why.extended', { length: lengthOf(length), by: t(`approval:authority.${authority}`) }),
    })),
    ...found.pauses.map((pause) => ({
      term: t('public:why.pause'),
      value: t(pause.credited ? 'public:why.paused' : 'public:why.not-paused', {
        ground: t(`approval:ground.${pause.ground}`),
        from: momentText(pause.from, locale),
        until: momentText(pause.resumedOn ?? pause.until, locale),
      }),
    })),
    { term: t('public:clock.from'), value: dayText(found.startOn, locale) },
    { term: t('public:clock.due'), value: html`<b>${dayText(found.dueOn, locale)}${until}</b>` },
  ]
}

function remarks(found: Explanation, { t, locale }: HallRequest): (Html | null)[] {
  return [
    found.provisional
      ? notice({
          tone: 'warning',
          title: t('public:why.provisional'),
          body: html`<p>${t('public:clock.provisional')}</p>`,
          t,
        })
      : null,
    found.recounted === null
      ? null
      : notice({
          tone: 'info',
          title: t('public:why.recounted', { day: dayText(found.recounted, locale) }),
          body: html`<p>${t('public:why.recounted-text')}</p>`,
          t,
        }),
  ]
}

function days(found: Explanation, request: HallRequest): Html {
  const { t, locale } = request
  const times = ({ from, until }: Day) => (from === null ? '' : ` ${from}–${until}`)
  return table({
    caption: t('public:why.days'),
    captionUnseen: true,
    columns: [
      {
        label: t('public:why.day'),
        cell: (row) => `${dayText(row.day, locale)} ${weekdayText(row.day, locale)}${times(row)}`,
        heads: true,
        short: true,
      },
      {
        label: t('public:why.effect'),
        cell: (row) => tag(t(`legaltime:why.effect.${row.effect}`), TONES[row.effect]),
        short: true,
      },
      {
        label: t('public:why.count'),
        cell: (row) => (row.effect === 'counted' ? String(row.count) : ''),
        numeric: true,
      },
      { label: t('public:why.reason'), cell: (row) => basisWords(row, request) },
    ],
    rows: found.days,
  })
}

/** The rule, what happened, and every day on the way, without a heading of its own. */
export const explanationParts = (found: Explanation, request: HallRequest): (Html | null)[] => [
  ...remarks(found, request),
  summaryList(facts(found, request)),
  days(found, request),
]

/** A due date told on a page of its own; `json` leads to the same as data. */
export function explanationBody(found: Explanation, json: string, request: HallRequest): (Html | null)[] {
  const { t } = request
  return [
    heading({
      level: 1,
      text: t('legaltime:why.title'),
      caption: t('public:matter.number-is', { number: found.number }),
    }),
    ...explanationParts(found, request),
    html`<p>${textLink({ href: json, label: t('public:why.json') })}</p>`,
  ]
}
