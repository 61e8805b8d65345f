import { createHash } from 'node:crypto'
import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import type { Upload } from '#kernel/files'
import type { JsonObject } from '#kernel/ledger'
import { addAttachments } from '#modules/casework'
import { EVIDENCE } from './add-evidence.ts'
import { fileMissing, tooLateToWithdraw } from './approval.errors.ts'
import { withdrawn } from './approval.events.ts'
import { ACTS, mayWithdraw } from './approval.model.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { runningClocks, takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

/** Ends a case because its applicant wants so. */
async function withdraw(ctx: Ctx, found: Permit, reason: string, facts: JsonObject): Promise<void> {
  const after = await takeTurn(ctx, found, ACTS.withdrawn, {
    facts,
    texts: { reason },
    flow: { type: 'terminate', outcome: 'withdrawn' },
    stopClocks: { names: runningClocks(found), on: legalDayOf(ctx.now) },
  })
  emit(ctx, withdrawn, found.id, toldOf(after))
}

/** 撤回: the applicant takes his application back before it is decided. */
export async function withdrawMatter(
  ctx: Ctx,
  input: { caseId: string; reason: string },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.withdraw')
  if (!mayWithdraw(found.state.business)) throw tooLateToWithdraw()
  await withdraw(ctx, found, input.reason, {})
  return {}
}

/** The same at the window, on a request that the applicant signed and the clerk has scanned. */
export async function withdrawAtWindow(
  ctx: Ctx,
  input: InputOf<(typeof turnsContract.endpoints)['withdrawAtWindow']>,
  upload: Upload | undefined,
): Promise<Record<string, never>> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register')
  if (!mayWithdraw(found.state.business)) throw tooLateToWithdraw()
  const { id: file } = await ctx.services.files.put(ctx, upload)
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  await withdraw(ctx, found, input.reason, { channel: 'window', file, sha256 })
  await addAttachments(ctx, found, [{ slot: EVIDENCE, fileId: file }], true)
  return {}
}
