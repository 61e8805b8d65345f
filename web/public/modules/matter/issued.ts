import {
  type Html,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  table,
  textLink,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { validityText } from '../licence/validity.ts'
import type { Matter } from './words.ts'

type Licence = NonNullable<Matter['licence']>

function licenceRows(licence: Licence, matter: Matter, { at, t, locale }: HallRequest): SummaryRow[] {
  const code = (text: string): Html => html`<span class="code">${text}</span>`
  return [
    { term: t('public:licence.name'), value: licence.name },
    { term: t('public:licence.identifier'), value: code(licence.identifier) },
    { term: t('public:licence.validity'), value: validityText(licence, { t, locale }) },
    {
      term: t('public:licence.file'),
      value: paperLink(
        matter.papers.find(({ id }) => id === licence.paperId),
        matter,
        { at, t },
      ),
    },
    {
      term: t('public:licence.verify'),
      value: textLink({ href: at.verify({ code: licence.code }), label: t('public:licence.verify-link') }),
    },
  ]
}

function paperLink(
  paper: Matter['papers'][number] | undefined,
  matter: Matter,
  { at, t }: Pick<HallRequest, 'at' | 't'>,
) {
  return paper?.ready
    ? textLink({ href: at.paper(matter.id, paper.id), label: t('public:matter.download') })
    : t('public:matter.being-made')
}

/** The licence of a granted case, to download and to verify. */
export function licenceSection(matter: Matter, request: HallRequest): Html | null {
  const { licence } = matter
  if (licence === null) return null
  const { t } = request
  return section({
    id: 'licence',
    title: t('public:licence.title'),
    body: summaryList(licenceRows(licence, matter, request)),
  })
}

/** The papers that were issued in the case. */
export function papersSection(matter: Matter, request: HallRequest): Html | null {
  const { t, locale } = request
  if (matter.papers.length === 0) return null
  const list = table({
    caption: t('public:matter.papers'),
    captionUnseen: true,
    columns: [
      { label: t('public:matter.paper'), cell: (row) => t(`paper:template.${row.template}`), heads: true },
      {
        label: t('public:matter.paper-number'),
        cell: (row) => html`<span class="code">${row.number}</span>`,
      },
      { label: t('public:matter.paper-issued'), cell: (row) => instantText(row.issuedAt, locale) },
      { label: t('public:matter.paper-file'), cell: (row) => paperLink(row, matter, request) },
    ],
    rows: matter.papers,
  })
  const chinese = locale === 'zh-CN' ? [] : [html`<p>${t('public:explained.papers')}</p>`]
  return section({ id: 'papers', title: t('public:matter.papers'), body: [...chinese, list] })
}

/** What the reasons of a case are those of, by its status; of a grant they are of the part that was refused. */
const REASONS_OF: Readonly<Partial<Record<Matter['status'], string>>> = {
  refused: 'refused',
  granted: 'refused-part',
  ended: 'ended',
}

/** Why the office refused, and what may be done against it. */
export function reasonsNotice({ reasons, status }: Matter, { t }: HallRequest): Html | null {
  if (reasons === null) return null
  const paragraphs = reasons.split(/\n+/).map((line) => html`<p>${line}</p>`)
  const remedies = ['reconsideration', 'litigation'].map(
    (remedy) => html`<li>${t(`item:label.remedy.${remedy}`)}</li>`,
  )
  return notice({
    tone: 'warning',
    title: t(`public:matter.reasons-${REASONS_OF[status] ?? 'not-accepted'}`),
    body: [...paragraphs, html`<ul>${remedies}</ul>`],
    t,
  })
}
