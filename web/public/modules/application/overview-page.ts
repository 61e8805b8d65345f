import { approvalContract } from '#contracts/approval'
import {
  buttonLink,
  type Html,
  heading,
  html,
  section,
  type TaskItem,
  type Translate,
  tag,
  taskList,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { type Draft, draftOf, renewsText } from './draft.ts'
import { materialTasks } from './materials-page.ts'
import { placesOf } from './places.ts'
import { isAnswered, isComplete, type Question, questionsOf } from './questions.ts'

const done = (t: Translate): Html => tag(t('public:draft.done'), 'done')

function questionTask(draft: Draft, question: Question, { at, t }: HallRequest): TaskItem {
  const complete = isComplete(draft, question) && isAnswered(draft, question)
  const optional = question.part === 'remark'
  const begun = isAnswered(draft, question) ? 'public:draft.incomplete' : 'public:draft.not-begun'
  const { part } = question
  return {
    id: `question-${part}`,
    title: question.kind === 'page' ? question.page.title : t(`public:draft.${part}`),
    href: at.draftForm(draft.id, { part, back: complete ? 'overview' : undefined }),
    state: complete ? done(t) : tag(t(optional ? 'public:draft.optional' : begun)),
  }
}

function checkTask(draft: Draft, { at, t }: HallRequest): TaskItem {
  const item = { id: 'check', title: t('public:draft.step-check') }
  return draft.gaps.length > 0
    ? { ...item, state: tag(t('public:draft.cannot-begin')), hint: t('public:draft.check-hint') }
    : { ...item, state: tag(t('public:draft.not-begun')), href: at.draftCheck(draft.id) }
}

/** How much is done of what is needed: questions that must be answered and materials that must be there. */
function tally(draft: Draft, { t }: HallRequest): Html {
  const questions = questionsOf(draft).filter(({ part }) => part !== 'remark')
  const materials = placesOf(draft).filter(({ necessity }) => necessity === 'required')
  const needed = questions.length + (draft.materialsListed ? materials.length : 0)
  const open =
    questions.filter((question) => !isComplete(draft, question)).length +
    draft.gaps.filter(({ kind }) => kind === 'material').length
  return html`<p>${t('public:draft.tally', { done: needed - open, needed })}</p>`
}

/** The one thing to do next. */
function nextStep(draft: Draft, { at, t }: HallRequest): Html {
  const question = questionsOf(draft).find((one) => !isComplete(draft, one))
  const open = draft.materialsListed
    ? placesOf(draft).find(({ files, necessity }) => necessity === 'required' && files.length === 0)
    : undefined
  const afterForm = open ? at.draftMaterial(draft.id, open.seq) : at.draftCheck(draft.id)
  const href = question ? at.draftForm(draft.id, { part: question.part }) : afterForm
  return html`<p>${buttonLink({ href, label: t('public:draft.go-on') })}</p>`
}

/** The day until which it is kept if it is not touched again. */
function keptUntil({ keptUntil: day }: Draft, { t, locale }: HallRequest): Html | null {
  return day === null ? null : html`<p>${t('public:draft.kept-until', { day: dayText(day, locale) })}</p>`
}

function overviewView(draft: Draft, request: HallRequest): View {
  const { at, t, locale } = request
  const saved = t('public:draft.saved', { when: instantText(draft.updatedAt, locale) })
  const links = [
    textLink({ href: at.guide(draft.item.code), label: t('public:draft.guide') }),
    textLink({ href: at.draftDiscard(draft.id), label: t('public:draft.discard') }),
  ]
  return {
    title: t('public:draft.title', { item: draft.item.name }),
    place: 'matters',
    trail: [{ href: at.drafts, label: t('public:draft.mine') }],
    personal: true,
    body: [
      heading({ level: 1, text: draft.item.name, caption: t('public:draft.caption') }),
      renewsText(draft, request),
      tally(draft, request),
      nextStep(draft, request),
      section({
        id: 'form',
        title: t('public:draft.step-form'),
        body: taskList(questionsOf(draft).map((question) => questionTask(draft, question, request))),
      }),
      section({
        id: 'materials',
        title: t('public:draft.step-materials'),
        body: taskList(materialTasks(draft, request)),
      }),
      section({
        id: 'send',
        title: t('public:draft.step-send'),
        body: taskList([checkTask(draft, request)]),
      }),
      section({
        id: 'kept',
        title: t('public:draft.kept-title'),
        body: html`<p>${saved}</p>${keptUntil(draft, request)}<p>${t('public:draft.kept')}</p>`,
      }),
      html`${links.map((link) => html`<p>${link}</p>`)}`,
    ],
  }
}

/** `/<government>/apply/<draft>`: what is to be done for an application, with the state of each part. */
export const overviewPage = hallPage({
  path: '/apply/:draftId',
  signedIn: true,
  reads: [approvalContract.endpoints.readDraft],
  render: async (request) => overviewView(await draftOf(request), request),
})
