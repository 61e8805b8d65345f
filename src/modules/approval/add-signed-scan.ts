import { createHash } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { addAttachments } from '#modules/casework'
import { papersOf } from '#modules/paper'
import { EVIDENCE } from './add-evidence.ts'
import { fileMissing, notSignedByHand } from './approval.errors.ts'
import { ACTS } from './approval.model.ts'
import { lockPermit } from './permit.ts'
import { SIGNED_BY_HAND } from './signed-scan.contract.ts'
import { takeTurn } from './turn.ts'

/**
 * 签名件归档: a record that people signed on paper comes back as a scan, bound to the number of the paper that was signed. Also
 * after the case is closed: a 送达回证 comes back then. An earlier scan stays beside it.
 * @throws Refusal `approval.file-missing`, `kernel.not-found`, `approval.not-signed-by-hand`
 */
export async function addSignedScan(
  ctx: Ctx,
  { caseId, paperId }: { readonly caseId: string; readonly paperId: string },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await lockPermit(ctx, caseId, 'approval.case.deliver')
  const paper = (await papersOf(ctx, found.id)).find(({ id }) => id === paperId)
  if (!paper) throw notFound()
  if (!SIGNED_BY_HAND.has(paper.template)) throw notSignedByHand()
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  await takeTurn(ctx, found, ACTS.paperSigned, {
    facts: { paper: paperId, number: paper.number, file: fileId, sha256 },
  })
  await addAttachments(ctx, found, [{ slot: EVIDENCE, fileId }], true)
  return { fileId }
}
