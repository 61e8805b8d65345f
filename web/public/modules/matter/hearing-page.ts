import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, errorOf, html, notice, textareaField } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, typedIn } from '../../site/refused.ts'
import { dayText } from '../../site/time.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

const { readMatter, askHearing } = approvalContract.endpoints

function hearingForm(matter: Matter, request: HallRequest) {
  const { at, t } = request
  const sent = sentForm(request, 'hearing', { reasons: t('public:hearing.reasons') })
  const reasons = textareaField({
    name: 'reasons',
    label: t('public:hearing.reasons'),
    value: typedIn(sent, 'reasons'),
    error: errorOf(sent.errors, 'reasons'),
    rows: 5,
    maxLength: 1000,
    t,
  })
  const buttons = buttonGroup([
    button({ label: t('public:hearing.send') }),
    buttonLink({ href: at.matter(matter.id), label: t('public:hearing.not'), kind: 'secondary' }),
  ])
  return posting(request, { name: 'hearing', body: [reasons, buttons] })
}

function hearingView(matter: Matter, request: HallRequest): View {
  const { t, locale } = request
  const title = t('public:hearing.title')
  const sent = sentForm(request, 'hearing', { reasons: t('public:hearing.reasons') })
  const { askHearingBy } = matter.turns
  return formView(request, {
    ...{ title, caption: matter.item.name, place: 'matters', sent },
    trail: matterTrail(matter, request),
    body:
      askHearingBy === null
        ? [notice({ tone: 'info', body: t('public:hearing.closed'), t })]
        : [
            html`<p>${t('public:hearing.by', { day: dayText(askHearingBy, locale) })}</p>`,
            hearingForm(matter, request),
          ],
  })
}

/** `/<government>/matters/<case>/hearing`: asks for a hearing within the days that were told (行政许可法 §47). */
export const hearingPage = hallPage({
  path: '/matters/:caseId/hearing',
  signedIn: true,
  reads: [readMatter],
  forms: {
    hearing: pageForm({
      endpoint: askHearing,
      done: (_output, request) => hallOf(request).matter(request.params.caseId ?? ''),
    }),
  },
  render: async (request) => hearingView(await matterOf(request), request),
})
