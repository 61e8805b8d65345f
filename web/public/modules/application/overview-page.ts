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
import { instantText } from '../../site/time.ts'
import { type Draft, draftOf, renewsText } from './draft.ts'
import { FORM_FIELDS, type FormField, isNeeded } from './form-fields.ts'
import { materialTasks } from './materials-page.ts'
import { placesOf } from './places.ts'

const done = (t: Translate): Html => tag(t('public:draft.done'), 'done')

const isAnswered = ({ form }: Draft, name: FormField): boolean => form[name].trim() !== ''

function questionTask(draft: Draft, name: FormField, { at, t }: HallRequest): TaskItem {
  const open = tag(t(isNeeded(name) ? 'public:draft.not-begun' : 'public:draft.optional'))
  return {
    id: name,
    title: t(`public:draft.${name}`),
    href: at.draftForm(draft.id, { part: name, back: isAnswered(draft, name) ? 'overview' : undefined }),
    state: isAnswered(draft, name) ? done(t) : open,
  }
}

function checkTask(draft: Draft, { at, t }: HallRequest): TaskItem {
  const item = { id: 'check', title: t('public:draft.step-check') }
  return draft.gaps.length > 0
    ? { ...item, state: tag(t('public:draft.cannot-begin')), hint: t('public:draft.check-hint') }
    : { ...item, state: tag(t('public:draft.not-begun')), href: at.draftCheck(draft.id) }
}

/** How much is done of what is needed. */
function tally(draft: Draft, { t }: HallRequest): Html {
  const questions = FORM_FIELDS.filter(isNeeded)
  const materials = draft.materials.filter(({ necessity }) => necessity === 'required')
  const needed = questions.length + (draft.materialsListed ? materials.length : 0)
  return html`<p>${t('public:draft.tally', { done: needed - draft.gaps.length, needed })}</p>`
}

/** The one thing to do next. */
function nextStep(draft: Draft, { at, t }: HallRequest): Html {
  const question = FORM_FIELDS.find((name) => isNeeded(name) && !isAnswered(draft, name))
  const open = draft.materialsListed
    ? placesOf(draft).find(({ files, necessity }) => necessity === 'required' && files.length === 0)
    : undefined
  const afterForm = open ? at.draftMaterial(draft.id, open.seq) : at.draftCheck(draft.id)
  const href = question ? at.draftForm(draft.id, { part: question }) : afterForm
  return html`<p>${buttonLink({ href, label: t('public:draft.go-on') })}</p>`
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
        body: taskList(FORM_FIELDS.map((name) => questionTask(draft, name, request))),
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
        body: html`<p>${saved}</p><p>${t('public:draft.kept')}</p>`,
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
