import type { Ctx } from '#kernel/context'
import type { FileReply } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { fileMissing } from './approval.errors.ts'
import { deleteDraftFile, insertDraftFile, updateDraft } from './draft.store.ts'
import { openDraft, ownDraft, versionForDraft } from './draft.ts'
import { checkPlace, checkRoom, fileReply } from './materials.ts'

/** Uploads a file for a place of the material list. */
export async function addDraftMaterial(
  ctx: Ctx,
  input: { draftId: string; seq: number },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const draft = await openDraft(ctx, input.draftId)
  checkRoom(draft.files.length)
  checkPlace(await versionForDraft(ctx, draft), input.seq)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  await insertDraftFile(ctx, draft, input.seq, fileId)
  await updateDraft(ctx, draft.id, {})
  return { fileId }
}

/** Takes a file out of a draft. */
export async function removeDraftMaterial(
  ctx: Ctx,
  input: { draftId: string; fileId: string },
): Promise<Record<string, never>> {
  const draft = await openDraft(ctx, input.draftId)
  if (!draft.files.some((file) => file.fileId === input.fileId)) throw notFound()
  await deleteDraftFile(ctx, draft.id, input.fileId)
  return {}
}

/** A file of the caller's own draft. */
export async function readDraftFile(
  ctx: Ctx,
  input: { draftId: string; fileId: string },
): Promise<FileReply> {
  const draft = await ownDraft(ctx, input.draftId)
  if (!draft.files.some((file) => file.fileId === input.fileId)) throw notFound()
  return fileReply(ctx, input.fileId)
}
