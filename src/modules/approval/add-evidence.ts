import { createHash } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import type { Upload } from '#kernel/files'
import { addAttachments } from '#modules/casework'
import { fileMissing } from './approval.errors.ts'
import { ACTS } from './approval.model.ts'
import { procedureOf } from './open-procedure.ts'
import { lockPermit } from './permit.ts'
import { takeTurn } from './turn.ts'

/** Place of what the office itself adds to a case, outside the material list: pictures, reports, signed requests. */
export const EVIDENCE = -1

/** 现场照片、检验报告: a member of staff adds a file to a procedure; its record names it. */
export async function addEvidence(
  ctx: Ctx,
  input: { caseId: string; procedureId: string },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause')
  const { id: procedure } = procedureOf(found, input.procedureId)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  await takeTurn(ctx, found, ACTS.evidenceAdded, { facts: { procedure, file: fileId, sha256 } })
  await addAttachments(ctx, found, [{ slot: EVIDENCE, fileId }], true)
  return { fileId }
}
