import type { Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { answerFaults, type FormPage, keptAnswers } from '#kernel/form'
import { type ItemVersion, versionInForce, versionOf } from '#modules/item'
import type { ApplicationForm } from './application-form.ts'
import { draftSent } from './approval.errors.ts'
import { type DraftWithFiles, findDraft } from './draft.store.ts'
import { generalFields } from './item-form.ts'

const contextOf = sealedColumn('approval.draft', 'form_sealed')

export const sealForm = (ctx: Ctx, draftId: string, form: ApplicationForm): string =>
  sealField(ctx.services.keyring, JSON.stringify(form), contextOf(draftId))

export const openForm = (ctx: Ctx, draft: { id: string; formSealed: string }): ApplicationForm =>
  JSON.parse(openField(ctx.services.keyring, draft.formSealed, contextOf(draft.id))) as ApplicationForm

/** The account that acts. @throws Refusal `kernel.not-found` for anybody else */
export function accountOf(ctx: Ctx): string {
  if (ctx.actor.kind !== 'citizen') throw notFound()
  return ctx.actor.accountId
}

/** The caller's own draft. @throws Refusal `kernel.not-found` */
export async function ownDraft(ctx: Ctx, draftId: string, lock = false): Promise<DraftWithFiles> {
  const draft = await findDraft(ctx, draftId, lock)
  if (!draft || draft.accountId !== accountOf(ctx)) throw notFound()
  return draft
}

/** The caller's own draft, locked, not sent yet. @throws Refusal `approval.draft-sent`, `kernel.not-found` */
export async function openDraft(ctx: Ctx, draftId: string): Promise<DraftWithFiles> {
  const draft = await ownDraft(ctx, draftId, true)
  if (draft.caseId !== null) throw draftSent()
  return draft
}

/**
 * The version that a draft is judged by: the one in force now, since the application counts from the day it is sent.
 * A draft that was sent, or whose item was retired, keeps the version that it was begun with.
 */
export async function versionForDraft(ctx: Ctx, draft: DraftWithFiles): Promise<ItemVersion> {
  const current = draft.caseId === null ? await versionInForce(ctx, draft.itemCode) : undefined
  return current ?? versionOf(ctx, draft.versionId)
}

/** What stands in the way of sending: a general field, an answer of the item's form on one of its pages, or a material. */
export type Gap =
  | { readonly kind: 'field'; readonly name: 'matter' | 'address' }
  | { readonly kind: 'answer'; readonly name: string; readonly page: number }
  | { readonly kind: 'material'; readonly name: string }

/**
 * Completeness check 完整性检查: the general fields that are asked, each answer of the item's form that is missing or wrong,
 * and each necessary material of the list. What may follow later (容缺) or is made from the form is no gap.
 */
export function gapsOf(
  version: ItemVersion,
  pages: readonly FormPage[],
  form: ApplicationForm,
  handedIn: ReadonlySet<number>,
): Gap[] {
  const asked = generalFields(pages)
  const fields = (['matter', 'address'] as const).filter(
    (name) => asked.includes(name) && form[name].trim() === '',
  )
  const faults = answerFaults(pages, keptAnswers(pages, form.answers ?? {}))
  const materials = version.materials.filter(
    (m) => m.necessity === 'required' && !m.fromForm && !handedIn.has(m.seq),
  )
  return [
    ...faults.map(({ label, page }): Gap => ({ kind: 'answer', name: label, page })),
    ...fields.map((name): Gap => ({ kind: 'field', name })),
    ...materials.map(({ name }): Gap => ({ kind: 'material', name })),
  ]
}
