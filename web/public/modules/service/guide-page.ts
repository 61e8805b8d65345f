import { approvalContract } from '#contracts/approval'
import { itemContract } from '#contracts/item'
import { pageForm } from '#kernel/page'
import { button, buttonLink, columns, type Html, heading, html, notice, textLink } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Renewable, renewalNotice, renewForm } from '../licence/renewal.ts'
import type { GuideAnswer } from './guide.ts'
import { guideAside } from './guide-aside.ts'
import {
  basisSection,
  conditionSection,
  feeSection,
  keyFactsOf,
  periodSection,
  questionsSection,
  recordSection,
  remediesSection,
  resultSection,
} from './guide-facts.ts'
import { formSection } from './guide-form.ts'
import { materialsSection } from './guide-materials.ts'
import { processSection } from './guide-process.ts'

const { readGuide } = itemContract.endpoints
const { listRenewable, startDraft } = approvalContract.endpoints

function applyButton({ guide }: GuideAnswer, request: HallRequest): Html {
  const { at, t } = request
  const href = at.login(withQuery(at.guide(guide.code), { apply: 'now' }))
  if (!request.account) return html`<p>${buttonLink({ href, label: t('public:guide.sign-in-to-apply') })}</p>`
  return posting(request, {
    name: 'apply',
    body: [button({ label: t('public:guide.apply') })],
    hidden: { itemCode: guide.code },
  })
}

/** Whoever logged in to apply goes on at the top of the page, and does not look for the button again. */
function applyParts(answer: GuideAnswer, request: HallRequest): Html[] {
  const go = applyButton(answer, request)
  if (!request.account || request.query.apply !== 'now') return [keyFactsOf(answer.guide, request.t), go]
  const ready = notice({ tone: 'success', title: request.t('public:guide.ready'), body: go, t: request.t })
  return [ready, keyFactsOf(answer.guide, request.t)]
}

/** The way to 我能不能办, where the item has questions. */
function eligibilityLink({ guide }: GuideAnswer, { at, t }: HallRequest): Html | null {
  if (guide.eligibility.length === 0) return null
  const label = t('public:entitled.start', { count: guide.eligibility.length })
  return html`<p>${textLink({ href: at.eligibility(guide.code), label })}</p>`
}

function sections(answer: GuideAnswer, request: HallRequest): Html[] {
  const { t } = request
  const { guide } = answer
  return [
    conditionSection(guide, t),
    materialsSection(answer, request),
    formSection(guide, t),
    basisSection(guide, t),
    periodSection(answer, t),
    feeSection(guide, t),
    processSection(answer, t),
    resultSection(guide, t),
    remediesSection(guide, t),
    questionsSection(guide, t),
    recordSection(answer, t),
  ].filter((part) => part !== null)
}

function guideView(answer: GuideAnswer, renewable: readonly Renewable[], request: HallRequest): View {
  const { at, t } = request
  const { guide } = answer
  const sent = sentForm(request, request.refused?.form === 'renew' ? 'renew' : 'apply')
  return {
    title: guide.name,
    place: 'services',
    trail: [
      { href: at.services(), label: t('public:service.title') },
      { href: at.services({ department: guide.department.code }), label: guide.department.shortName },
    ],
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: guide.name, caption: guide.department.name }),
      ...applyParts(answer, request),
      eligibilityLink(answer, request),
      ...renewable.map((licence) => renewalNotice(licence, request)),
      columns({ main: sections(answer, request), aside: guideAside(answer, request) }),
    ],
  }
}

/** `/<government>/services/<code>`: the guide of an item, whole, and the way to apply, or to renew what the reader holds. */
export const guidePage = hallPage({
  path: '/services/:code',
  reads: [readGuide, listRenewable],
  forms: {
    renew: renewForm,
    apply: pageForm({
      endpoint: startDraft,
      done: ({ draftId }, request) => hallOf(request).draft(draftId),
    }),
  },
  async render(request) {
    const answer = await request.call(readGuide, {
      government: request.government.slug,
      code: request.param('code'),
    })
    const { rows } = request.account
      ? await request.call(listRenewable, {
          government: request.government.slug,
          itemCode: answer.guide.code,
        })
      : { rows: [] }
    return guideView(answer, rows, request)
  },
})
