import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, heading } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Draft, draftOf, draftSteps, draftTrail } from './draft.ts'
import { FORM_FIELDS, formFields, formLabels } from './form-fields.ts'

const { readDraft, saveDraft } = approvalContract.endpoints

function formView(draft: Draft, request: HallRequest): View {
  const { t, path } = request
  const title = t('public:draft.step-form')
  const sent = sentForm(request, 'save', formLabels(request))
  const buttons = buttonGroup([
    button({ label: t('public:draft.save-on') }),
    button({
      label: t('public:draft.save'),
      kind: 'secondary',
      formAction: withQuery(path, { do: 'save', back: 'overview' }),
    }),
  ])
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      draftSteps(draft, 1, request),
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      posting(request, { name: 'save', body: [...formFields(draft.form, sent, request), buttons] }),
    ],
  }
}

/** `/<government>/apply/<draft>/form`: what is applied for. Saved as far as it is filled in. */
export const formPage = hallPage({
  path: '/apply/:draftId/form',
  signedIn: true,
  reads: [readDraft],
  forms: {
    save: pageForm({
      endpoint: saveDraft,
      input: (values, { params }) => ({
        ...params,
        ...Object.fromEntries(FORM_FIELDS.map((name) => [name, values[name] ?? ''])),
      }),
      done: (_output, request) => {
        const at = hallOf(request)
        const id = request.params.draftId ?? ''
        return request.query.back === 'overview' ? at.draft(id) : at.draftMaterials(id)
      },
    }),
  },
  render: async (request) => formView(await draftOf(request), request),
})
