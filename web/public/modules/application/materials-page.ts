import { approvalContract } from '#contracts/approval'
import {
  backLink,
  buttonGroup,
  buttonLink,
  type Html,
  heading,
  html,
  notice,
  type TaskItem,
  taskList,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { placeName } from '../../site/uploads.ts'
import { type Draft, type DraftMaterial, draftOf, draftSteps, draftTrail } from './draft.ts'
import { afterMaterials, placeFacts, placesOf, stateOf } from './places.ts'

/** A material that is made from the form leads to the form; every other has its own page. */
function materialTask(draft: Draft, material: DraftMaterial, { at, t }: HallRequest): TaskItem {
  const { seq, fromForm } = material
  const facts = draft.materialsListed ? placeFacts(material, t) : undefined
  return {
    id: `material-${seq}`,
    title: placeName(material, { t }),
    href: fromForm ? at.draftForm(draft.id) : at.draftMaterial(draft.id, seq),
    hint: fromForm ? t('public:upload.from-form-hint') : facts,
    state: stateOf(material, t),
  }
}

/** The materials as things to do: those that the form meets, then the places for files. */
export const materialTasks = (draft: Draft, request: HallRequest): TaskItem[] =>
  [...draft.materials.filter(({ fromForm }) => fromForm), ...placesOf(draft)].map((material) =>
    materialTask(draft, material, request),
  )

function progress(draft: Draft, { t }: HallRequest): Html {
  const needed = placesOf(draft).filter(({ necessity }) => necessity === 'required')
  const sent = needed.filter(({ files }) => files.length > 0)
  return html`<p>${t('public:upload.progress', { sent: sent.length, needed: needed.length })}</p>`
}

/** The first place that waits for a file, else on to the check. */
function onward(draft: Draft, request: HallRequest): Html {
  const { at, t } = request
  const open = placesOf(draft).find(({ files }) => files.length === 0)
  const check = buttonLink({ href: afterMaterials(draft, request), label: t('public:draft.on') })
  if (open === undefined || placesOf(draft).some(({ files }) => files.length > 0)) return check
  return buttonLink({ href: at.draftMaterial(draft.id, open.seq), label: t('public:upload.begin') })
}

function materialsView(draft: Draft, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:draft.step-materials')
  const told = notice({ tone: 'info', body: t('public:draft.materials-unlisted'), t })
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    body: [
      draftSteps(draft, 2, request),
      backLink({ href: at.draftForm(draft.id, { part: 'remark' }), label: t('public:draft.back') }),
      heading({ level: 1, text: title, caption: draft.item.name }),
      draft.materialsListed ? progress(draft, request) : told,
      taskList(materialTasks(draft, request)),
      buttonGroup([onward(draft, request)]),
    ],
  }
}

/** `/<government>/apply/<draft>/materials`: what is to be handed in, and how far that is. */
export const materialsPage = hallPage({
  path: '/apply/:draftId/materials',
  signedIn: true,
  reads: [approvalContract.endpoints.readDraft],
  render: async (request) => materialsView(await draftOf(request), request),
})
