import { approvalContract } from '#contracts/approval'
import {
  buttonLink,
  type Html,
  heading,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { filesOf, placeName } from '../../site/uploads.ts'
import { explainedSection } from './explained.ts'
import { licenceSection, papersSection, reasonsNotice } from './issued.ts'
import { matterOf } from './matter.ts'
import { nextStep } from './next-step.ts'
import { clocksSection, stepsSection } from './progress.ts'
import { turnNotices } from './turn-notices.ts'
import { type Matter, statusTag } from './words.ts'

function facts(matter: Matter, { at, t, locale }: HallRequest): SummaryRow[] {
  const code = (text: string): Html => html`<span class="code">${text}</span>`
  const closed =
    matter.closedAt === null
      ? []
      : [{ term: t('public:matter.closed'), value: instantText(matter.closedAt, locale) }]
  return [
    { term: t('public:matter.number'), value: code(matter.number) },
    { term: t('public:matter.query-code'), value: code(matter.queryCode) },
    { term: t('public:matter.unit'), value: matter.unitName },
    { term: t('public:matter.opened'), value: instantText(matter.openedAt, locale) },
    ...closed,
    {
      term: t('public:matter.item'),
      value: textLink({ href: at.guide(matter.item.code), label: matter.item.name }),
    },
  ]
}

/** What waits for the applicant, before everything else. */
function asked(matter: Matter, { at, t }: HallRequest): Html | null {
  if (!matter.can.answer) return null
  const lines = matter.corrections.map(({ what }) => html`<li>${what}</li>`)
  const go = buttonLink({ href: at.corrections(matter.id), label: t('public:matter.answer') })
  return notice({
    tone: 'warning',
    title: t('public:matter.corrections-asked'),
    body: [html`<ul>${lines}</ul>`, html`<p>${go}</p>`],
    t,
  })
}

function materialsSection(matter: Matter, request: HallRequest): Html {
  const { at, t } = request
  const rows = matter.materials.map((material) => {
    const paper =
      material.paperCopies > 0
        ? html`<p>${t('public:matter.on-paper', { count: material.paperCopies })}</p>`
        : null
    const empty = material.fromForm ? 'public:upload.from-form' : 'public:matter.not-handed-in'
    const files = filesOf(material, { href: (id) => at.matterFile(matter.id, id) }, request)
    return {
      term: placeName(material, request),
      value: files || paper ? html`${files}${paper}` : t(empty),
    }
  })
  const body = rows.length > 0 ? summaryList(rows) : html`<p>${t('public:draft.no-materials')}</p>`
  return section({ id: 'materials', title: t('public:guide.materials'), body })
}

/** What the applicant takes away: the proof of what was recorded, whatever becomes of this node. */
function receiptSection({ id }: Matter, { at, t }: HallRequest): Html {
  const links = html`<p>${textLink({ href: at.receipt(id), label: t('public:evidence.receipt') })}</p><p>${textLink({ href: at.evidence(), label: t('public:nav.evidence') })}</p>`
  return section({
    id: 'evidence',
    title: t('public:evidence.of-matter'),
    body: [html`<p>${t('public:evidence.receipt-lead')}</p>`, links],
  })
}

/** What is closed is rated once, by whoever looks at how it ended; what was given stands in its place. */
function rating({ id, rating: grade, can }: Matter, { at, t }: HallRequest): Html | null {
  if (grade !== null)
    return html`<p>${t('public:rating.given', { grade: t(`public:rating.grade-${grade}`) })}</p>`
  if (!can.rate) return null
  const go = buttonLink({ href: at.rate(id), label: t('public:matter.do-rate'), kind: 'secondary' })
  return html`<p class="lead">${t('public:matter.waits-rate')}</p><p>${go}</p>`
}

const withdrawal = ({ id, can }: Matter, { at, t }: HallRequest): Html | null =>
  can.withdraw
    ? html`<p>${buttonLink({ href: at.withdraw(id), label: t('public:withdraw.title'), kind: 'secondary' })}</p>`
    : null

/** Where to go with a complaint about how this matter is handled. */
const complaintPart = ({ id }: Matter, { at, t }: HallRequest): Html =>
  html`<p>${t('public:complaint.offer')} ${textLink({ href: at.complain(id), label: t('public:complaint.begin') })}</p>`

function matterView(matter: Matter, request: HallRequest): View {
  const { at, t } = request
  return {
    title: matter.item.name,
    place: 'matters',
    trail: [{ href: at.matters, label: t('public:nav.matters') }],
    personal: true,
    body: [
      heading({
        level: 1,
        text: matter.item.name,
        caption: t('public:matter.number-is', { number: matter.number }),
      }),
      html`<p>${statusTag(matter.status, t)}</p>`,
      nextStep(matter, request),
      asked(matter, request),
      ...turnNotices(matter, request),
      reasonsNotice(matter, request),
      explainedSection(matter, request),
      licenceSection(matter, request),
      rating(matter, request),
      stepsSection(matter.acts, matter.status, request),
      clocksSection(matter.clocks, (clock) => request.at.matterWhy(matter.id, clock), request),
      papersSection(matter, request),
      materialsSection(matter, request),
      section({
        id: 'facts',
        title: t('public:matter.facts'),
        body: summaryList(facts(matter, request)),
      }),
      receiptSection(matter, request),
      withdrawal(matter, request),
      complaintPart(matter, request),
    ],
  }
}

/** `/<government>/matters/<case>`: one case of the reader, all of it. */
export const matterPage = hallPage({
  path: '/matters/:caseId',
  signedIn: true,
  reads: [approvalContract.endpoints.readMatter],
  render: async (request) => matterView(await matterOf(request), request),
})
