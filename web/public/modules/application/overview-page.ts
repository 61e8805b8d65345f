import { approvalContract } from '#contracts/approval'
import {
  type Html,
  heading,
  html,
  type TaskItem,
  type Translate,
  tag,
  taskList,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { instantText } from '../../site/time.ts'
import { type Draft, draftOf, gapsOf, renewsText } from './draft.ts'

const done = (t: Translate): Html => tag(t('public:draft.done'), 'done')

function formTask(draft: Draft, { at, t }: HallRequest): TaskItem {
  const begun = draft.form.matter !== '' || draft.form.address !== ''
  const open = begun ? tag(t('public:draft.begun'), 'active') : tag(t('public:draft.not-begun'))
  return {
    id: 'form',
    title: t('public:draft.step-form'),
    href: at.draftForm(draft.id),
    state: gapsOf(draft, 'field') === 0 ? done(t) : open,
  }
}

function materialsTask(draft: Draft, { at, t }: HallRequest): TaskItem {
  const missing = gapsOf(draft, 'material')
  const begun = draft.materials.some(({ files }) => files.length > 0)
  const untouched = draft.materialsListed ? t('public:draft.not-begun') : t('public:draft.as-told')
  const open = begun ? tag(t('public:draft.begun'), 'active') : tag(untouched)
  const complete = missing === 0 && (begun || draft.materialsListed)
  return {
    id: 'materials',
    title: t('public:draft.step-materials'),
    href: at.draftMaterials(draft.id),
    hint: missing > 0 ? t('public:draft.materials-missing', { count: missing }) : undefined,
    state: complete ? done(t) : open,
  }
}

function checkTask(draft: Draft, { at, t }: HallRequest): TaskItem {
  const item = { id: 'check', title: t('public:draft.step-check') }
  return draft.gaps.length > 0
    ? { ...item, state: tag(t('public:draft.cannot-begin')), hint: t('public:draft.check-hint') }
    : { ...item, state: tag(t('public:draft.not-begun')), href: at.draftCheck(draft.id) }
}

function overviewView(draft: Draft, request: HallRequest): View {
  const { at, t, locale } = request
  const saved = t('public:draft.saved', { when: instantText(draft.updatedAt, locale) })
  return {
    title: t('public:draft.title', { item: draft.item.name }),
    place: 'matters',
    trail: [{ href: at.drafts, label: t('public:draft.mine') }],
    personal: true,
    body: [
      heading({ level: 1, text: draft.item.name, caption: t('public:draft.caption') }),
      renewsText(draft, request),
      html`<p>${t('public:draft.kept')}</p>`,
      taskList([formTask(draft, request), materialsTask(draft, request), checkTask(draft, request)]),
      html`<p class="muted">${saved}</p>`,
      html`<p>${textLink({ href: at.guide(draft.item.code), label: t('public:draft.guide') })}</p>`,
      html`<p>${textLink({ href: at.draftDiscard(draft.id), label: t('public:draft.discard') })}</p>`,
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
