import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import {
  buttonGroup,
  buttonLink,
  type Html,
  heading,
  html,
  notice,
  section,
  type Translate,
  tag,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { summaryOf } from '../../site/refused.ts'
import { filesOf, placeId, placeName, removeForm, sentUpload, seqOf, uploadForm } from '../../site/uploads.ts'
import { itemWord } from '../service/words.ts'
import { type Draft, type DraftMaterial, draftOf, draftSteps, draftTrail } from './draft.ts'

const { readDraft, addDraftMaterial, removeDraftMaterial } = approvalContract.endpoints

function stateOf({ files, necessity }: DraftMaterial, t: Translate): Html {
  if (files.length > 0) return tag(t('public:upload.sent', { count: files.length }), 'done')
  return necessity === 'required'
    ? tag(t('public:upload.needed'), 'caution')
    : tag(t('public:upload.may-follow'))
}

function facts({ form, copies, necessity }: DraftMaterial, t: Translate): string {
  const words = [itemWord(t, 'necessity', necessity), itemWord(t, 'form', form)]
  return [...words, t('public:upload.copies', { count: copies })].join(t('public:kit.list-comma'))
}

function placeSection(draft: Draft, material: DraftMaterial, request: HallRequest): Html {
  const { at, t } = request
  const { errors } = sentUpload(request, 'upload')
  const listed = draft.materialsListed ? html`<p class="hint">${facts(material, t)}</p>` : null
  return section({
    id: placeId(material.seq),
    title: placeName(material, request),
    body: html`<p>${stateOf(material, t)}</p>${listed}${filesOf(material, { href: (id) => at.draftFile(draft.id, id), remove: 'remove' }, request)}${uploadForm(material, { name: 'upload', endpoint: addDraftMaterial, errors }, request)}`,
  })
}

/** Where no list is published, one more place than was used. */
function places({ materials, materialsListed }: Draft): readonly DraftMaterial[] {
  if (materialsListed) return materials
  const seq = 1 + Math.max(0, ...materials.map((material) => material.seq))
  const free = {
    seq,
    name: '',
    necessity: 'deferrable',
    form: 'copy',
    copies: 1,
    files: [],
    paperCopies: 0,
  } as const
  return [...materials, { ...free, files: [] }]
}

function progress({ materials }: Draft, { t }: HallRequest): Html {
  const needed = materials.filter(({ necessity }) => necessity === 'required')
  const sent = needed.filter(({ files }) => files.length > 0)
  return html`<p role="status">${t('public:upload.progress', { sent: sent.length, needed: needed.length })}</p>`
}

function materialsView(draft: Draft, request: HallRequest): View {
  const { t } = request
  const title = t('public:draft.step-materials')
  const sent = sentUpload(request, 'upload')
  const told = notice({ tone: 'info', body: t('public:draft.materials-unlisted'), t })
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      draftSteps(draft, 2, request),
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      html`<p>${t('public:upload.how')}</p>`,
      draft.materialsListed ? progress(draft, request) : told,
      removeForm(request, 'remove'),
      ...places(draft).map((material) => placeSection(draft, material, request)),
      buttonGroup([buttonLink({ href: nextOf(draft, request), label: t('public:draft.on') })]),
    ],
  }
}

const nextOf = (draft: Draft, { at }: HallRequest): string =>
  draft.gaps.length > 0 ? at.draft(draft.id) : at.draftCheck(draft.id)

/** `/<government>/apply/<draft>/materials`: each material, its files, and one upload at a time. */
export const materialsPage = hallPage({
  path: '/apply/:draftId/materials',
  signedIn: true,
  reads: [readDraft],
  forms: {
    upload: pageForm({
      endpoint: addDraftMaterial,
      input: (_values, request) => ({ ...request.params, seq: seqOf(request) }),
      done: (_output, request) => `${request.path}#${placeId(seqOf(request))}`,
    }),
    remove: pageForm({ endpoint: removeDraftMaterial, done: (_output, { path }) => path }),
  },
  render: async (request) => materialsView(await draftOf(request), request),
})
