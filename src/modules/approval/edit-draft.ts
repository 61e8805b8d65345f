import type { Ctx } from '#kernel/context'
import type { Answers, FormPage } from '#kernel/form'
import { formPagesOf } from '#modules/item'
import type { ApplicationForm } from './application-form.ts'
import { deleteDraft, updateDraft } from './draft.store.ts'
import { openDraft, openForm, sealForm, versionForDraft } from './draft.ts'
import { demandAnswers } from './item-form.ts'

type Written = { readonly [F in 'matter' | 'address' | 'remark']?: string | undefined } & {
  readonly answers?: Answers | undefined
}

/** What was written beside what was written before; fields that the form of the item does not have are dropped. */
function writtenOver(before: Answers, written: Answers, pages: readonly FormPage[]): Answers {
  const known = new Set(pages.flatMap(({ fields }) => fields.map(({ id }) => id)))
  const all = Object.entries({ ...before, ...written })
  return Object.fromEntries(all.filter(([id]) => known.has(id)))
}

/**
 * Saves what was typed; what was not sent stays as it was. Answers are kept as they were typed, right or not, hidden or shown;
 * with `page`, only where that page is right.
 * @throws Refusal `approval.answers-wrong` naming the fields of the page
 */
export async function saveDraft(
  ctx: Ctx,
  input: Written & { readonly draftId: string; readonly page?: number | undefined },
): Promise<Record<string, never>> {
  const draft = await openDraft(ctx, input.draftId)
  const before = openForm(ctx, draft)
  const pages = await formPagesOf(ctx, await versionForDraft(ctx, draft))
  const answers = writtenOver(before.answers ?? {}, input.answers ?? {}, pages)
  if (input.page !== undefined) demandAnswers(pages, answers, input.page)
  const form: ApplicationForm = {
    matter: input.matter ?? before.matter,
    address: input.address ?? before.address,
    remark: input.remark ?? before.remark,
    ...(pages.length > 0 && { answers }),
  }
  await updateDraft(ctx, draft.id, { formSealed: sealForm(ctx, draft.id, form) })
  return {}
}

/** Deletes a draft that was not sent. */
export async function discardDraft(ctx: Ctx, input: { draftId: string }): Promise<Record<string, never>> {
  const draft = await openDraft(ctx, input.draftId)
  await deleteDraft(ctx, draft.id)
  return {}
}
