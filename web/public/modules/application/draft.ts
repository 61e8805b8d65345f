import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import type { Html, Link } from '../../kit/index.ts'
import { html, steps } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'

const { readDraft } = approvalContract.endpoints

/** A draft application, as the approval module answers it. */
export type Draft = OutputOf<typeof readDraft>
/** A material of the list with what was handed in for it. */
export type DraftMaterial = Draft['materials'][number]

/** The draft that the address names. */
export const draftOf = (request: HallRequest): Promise<Draft> =>
  request.call(readDraft, { government: request.government.slug, draftId: request.param('draftId') })

/** Of a renewal or a change, which licence it is of. */
export function renewsText({ renews, varies }: Draft, { t, locale }: HallRequest): Html | null {
  if (varies) return html`<p>${t('public:variation.of', { name: varies.name, number: varies.number })}</p>`
  if (!renews) return null
  const { name, number, validTo } = renews
  return html`<p>${t('public:renewal.of', { name, number, day: dayText(validTo, locale) })}</p>`
}

/** The way to a page of a draft. */
export const draftTrail = (draft: Draft, { at, t }: HallRequest): Link[] => [
  { href: at.drafts, label: t('public:draft.mine') },
  { href: at.draft(draft.id), label: draft.item.name },
]

/** Where the reader is between form, materials and check; `current` counts from 1. */
export function draftSteps(draft: Draft, current: number, { at, t }: HallRequest): Html {
  return steps({
    steps: [
      { label: t('public:draft.step-form'), href: at.draftForm(draft.id) },
      { label: t('public:draft.step-materials'), href: at.draftMaterials(draft.id) },
      { label: t('public:draft.step-check') },
    ],
    current,
    t,
  })
}
