import type { Ctx } from '#kernel/context'
import { deleteDraft, updateDraft } from './draft.store.ts'
import { type ApplicationForm, openDraft, openForm, sealForm } from './draft.ts'

/** Saves what was typed; what was not sent stays as it was. */
export async function saveDraft(
  ctx: Ctx,
  input: { draftId: string } & { [F in keyof ApplicationForm]?: string | undefined },
): Promise<Record<string, never>> {
  const draft = await openDraft(ctx, input.draftId)
  const before = openForm(ctx, draft)
  const form: ApplicationForm = {
    matter: input.matter ?? before.matter,
    address: input.address ?? before.address,
    remark: input.remark ?? before.remark,
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
