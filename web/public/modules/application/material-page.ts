import { approvalContract } from '#contracts/approval'
import { notFound } from '#kernel/errors'
import { pageForm } from '#kernel/page'
import {
  backLink,
  buttonGroup,
  buttonLink,
  details,
  type Html,
  heading,
  html,
  section,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { summaryOf } from '../../site/refused.ts'
import { filesOf, placeId, placeName, removeForm, sentUpload, uploadForms } from '../../site/uploads.ts'
import { type Draft, type DraftMaterial, draftOf, draftSteps, draftTrail } from './draft.ts'
import { afterMaterials, placeFacts, placesOf, stateOf } from './places.ts'

const { readDraft, addDraftMaterial, removeDraftMaterial } = approvalContract.endpoints

/** The place that the address names. @throws Refusal `kernel.not-found` */
function placeOf(draft: Draft, request: HallRequest): DraftMaterial {
  const found = placesOf(draft).find(({ seq }) => String(seq) === request.param('seq'))
  if (!found) throw notFound()
  return found
}

/** On to the next place, or after the last one to the check; back to the check where the reader came from there. */
function onward(draft: Draft, { seq }: DraftMaterial, request: HallRequest): string {
  const { at, query } = request
  if (query.back === 'check') return at.draftCheck(draft.id)
  const places = draft.materialsListed ? placesOf(draft) : []
  const next = places[places.findIndex((place) => place.seq === seq) + 1]
  return next === undefined ? afterMaterials(draft, request) : at.draftMaterial(draft.id, next.seq)
}

function filesPart(draft: Draft, place: DraftMaterial, request: HallRequest): Html {
  const { at, t } = request
  const href = (id: string) => at.draftFile(draft.id, id)
  const files = filesOf(place, { href, remove: 'remove' }, request)
  return section({
    id: placeId(place.seq),
    title: t('public:upload.files'),
    body: files ?? html`<p>${t('public:upload.none')}</p>`,
  })
}

function materialView(draft: Draft, request: HallRequest): View {
  const { at, t, query } = request
  const place = placeOf(draft, request)
  const title = placeName(place, request)
  const sent = sentUpload(request, 'upload')
  const toCheck = query.back === 'check'
  const list = toCheck ? at.draftCheck(draft.id) : at.draftMaterials(draft.id)
  const on = place.files.length > 0 ? 'public:draft.on' : 'public:upload.skip'
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      draftSteps(draft, 2, request),
      backLink({ href: list, label: t(toCheck ? 'public:draft.back' : 'public:upload.to-list') }),
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      html`<p>${stateOf(place, t)}</p>`,
      draft.materialsListed ? html`<p class="hint">${placeFacts(place, t)}</p>` : null,
      place.files.length > 0 ? removeForm(request, 'remove') : null,
      filesPart(draft, place, request),
      ...uploadForms(place, { name: 'upload', endpoint: addDraftMaterial, errors: sent.errors }, request),
      details({ summary: t('public:upload.tips'), body: html`<p>${t('public:upload.how')}</p>` }),
      buttonGroup([
        buttonLink({
          href: onward(draft, place, request),
          label: t(on),
          ...(place.files.length === 0 && { kind: 'secondary' as const }),
        }),
      ]),
    ],
  }
}

/** `/<government>/apply/<draft>/materials/<seq>`: one material: its files, from the device or its camera. */
export const materialPage = hallPage({
  path: '/apply/:draftId/materials/:seq',
  signedIn: true,
  reads: [readDraft],
  forms: {
    upload: pageForm({
      endpoint: addDraftMaterial,
      done: (_output, { path, query, params }) =>
        `${path}${query.back === 'check' ? '?back=check' : ''}#${placeId(Number(params.seq))}`,
    }),
    remove: pageForm({ endpoint: removeDraftMaterial, done: (_output, { path }) => path }),
  },
  render: async (request) => materialView(await draftOf(request), request),
})
