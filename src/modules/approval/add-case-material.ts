import type { Ctx } from '#kernel/context'
import type { Upload } from '#kernel/files'
import { addAttachments } from '#modules/casework'
import { versionOf } from '#modules/item'
import { fileMissing, notAtThisStep } from './approval.errors.ts'
import { ACTS, isClosed } from './approval.model.ts'
import { checkPlace } from './materials.ts'
import { lockPermit, record } from './permit.ts'

/** Place of the authority paper 授权委托书, outside the material list. */
const AUTHORITY = 0

/** A clerk scans a paper that was handed in over the counter. */
export async function addCaseMaterial(
  ctx: Ctx,
  input: { caseId: string; seq: number },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register')
  if (isClosed(found.state.business)) throw notAtThisStep()
  if (input.seq !== AUTHORITY) checkPlace(await versionOf(ctx, found.pinned.item ?? ''), input.seq)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  await record(ctx, found, ACTS.materialAdded, { facts: { seq: input.seq, file: fileId } })
  await addAttachments(ctx, found, [{ slot: input.seq, fileId }], true)
  return { fileId }
}
