import type { Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { type ItemVersion, versionInForce, versionOf } from '#modules/item'
import { draftSent } from './approval.errors.ts'
import { type DraftWithFiles, findDraft } from './draft.store.ts'

/** The answers of an application form. */
export interface ApplicationForm {
  readonly matter: string
  readonly address: string
  readonly remark: string
}

export const EMPTY_FORM: ApplicationForm = { matter: '', address: '', remark: '' }

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

/** What stands in the way of sending. */
export type Gap =
  | { readonly kind: 'field'; readonly name: 'matter' | 'address' }
  | { readonly kind: 'material'; readonly name: string }

/**
 * Completeness check 完整性检查: the form's own fields, and each necessary material of the list. What may
 * follow later (容缺) is no gap.
 */
export function gapsOf(version: ItemVersion, form: ApplicationForm, handedIn: ReadonlySet<number>): Gap[] {
  const fields = (['matter', 'address'] as const).filter((name) => form[name].trim() === '')
  const materials = version.materials.filter((m) => m.necessity === 'required' && !handedIn.has(m.seq))
  return [
    ...fields.map((name): Gap => ({ kind: 'field', name })),
    ...materials.map(({ name }): Gap => ({ kind: 'material', name })),
  ]
}
