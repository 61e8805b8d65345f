import { type Html, html, type SummaryRow, section, summaryList } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { validityText } from '../licence/validity.ts'
import type { Matter, Status } from './words.ts'

/** What was decided, by status; there is nothing to explain before. */
const DECISIONS: ReadonlySet<Status> = new Set(['granted', 'refused', 'not-accepted', 'ended'])
/** Decisions that go against the applicant. */
const ADVERSE: ReadonlySet<Status> = new Set(['refused', 'not-accepted'])
const REMEDIES = ['reconsideration', 'litigation'] as const

/**
 * What a decision says, in the language of its reader: its papers are Chinese by law. Nothing for readers of Chinese, and
 * before there is a decision.
 */
export function explainedSection(matter: Matter, { t, locale }: HallRequest): Html | null {
  const { status, licence, closedAt, unitName } = matter
  if (locale === 'zh-CN' || !DECISIONS.has(status)) return null
  const rows: SummaryRow[] = [
    { term: t('public:matter.status'), value: t(`public:explained.${status}`) },
    { term: t('public:matter.unit'), value: unitName },
    ...(closedAt === null ? [] : [{ term: t('public:matter.closed'), value: instantText(closedAt, locale) }]),
    ...(licence === null
      ? []
      : [{ term: t('public:licence.validity'), value: validityText(licence, { t, locale }) }]),
  ]
  const remedies = ADVERSE.has(status)
    ? html`<ul>${REMEDIES.map((remedy) => html`<li>${t(`item:label.remedy.${remedy}`)}</li>`)}</ul>`
    : null
  return section({
    id: 'explained',
    title: t('public:explained.title'),
    body: [html`<p>${t('public:explained.lead')}</p>`, summaryList(rows), ...(remedies ? [remedies] : [])],
  })
}
