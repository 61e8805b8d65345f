import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { recordDayAct } from '#kernel/ledger'
import { addWorkingFile } from '#modules/casework'
import { entryAnswered, photoMissing, secondPerson } from '../approval.errors.ts'
import type { outageContract } from '../outage.contract.ts'
import { windowApplication } from '../register-at-window.ts'
import { type ReceivedOnPaper, receiveApplication, type Submitted } from '../submit-application.ts'
import { openEntry } from './enter-outage.ts'
import { type OutageEntry, settleEntry } from './entry.store.ts'
import { openPaperInput } from './entry-input.ts'
import { lockReceiptById, settleReceipt } from './receipt.store.ts'

type Endpoints = typeof outageContract.endpoints

/** What the first act of the case says of the paper. @throws Refusal `approval.photo-missing` */
async function paperOf(ctx: Ctx, entry: OutageEntry): Promise<ReceivedOnPaper & { readonly fileId: string }> {
  const { id, receiptId, receivedAt, enteredBy, fileId } = entry
  const receipt = await lockReceiptById(ctx, receiptId)
  if (fileId === null || !receipt) throw photoMissing()
  const [info] = await ctx.services.files.infos(ctx, [fileId])
  const photo = { file: fileId, address: info?.address ?? '' }
  return { ...{ entry: id, receipt: receipt.number, receivedAt, enteredBy, photo }, fileId }
}

/**
 * 确认: a second person has compared an entry with the photograph. It becomes a case whose periods run from the true day of receipt;
 * the act names both, and the number is used.
 * @throws Refusal `approval.second-person`, `approval.photo-missing`, `approval.entry-answered`
 */
export async function confirmOutage(
  ctx: Ctx,
  { entryId }: InputOf<Endpoints['confirmOutage']>,
): Promise<Submitted> {
  const entry = await openEntry(ctx, entryId)
  if (entry.enteredBy === staffOf(ctx).personId) throw secondPerson()
  const input = openPaperInput(ctx, entry)
  if (!input) throw entryAnswered()
  const { fileId, ...outage } = await paperOf(ctx, entry)
  const submitted = await receiveApplication(ctx, { ...(await windowApplication(ctx, input)), outage })
  const { caseId } = submitted
  const { governmentId, id: textId } = entry
  await addWorkingFile(ctx, { id: caseId, governmentId }, { purpose: 'outage', fileId, textId })
  await settleEntry(ctx, entry.id, { state: 'confirmed', caseId })
  await settleReceipt(ctx, entry.receiptId, 'used')
  return submitted
}

/** 退回: what was entered is wrong; the number can be entered again. The enterer may take his own back. */
export async function rejectOutage(
  ctx: Ctx,
  { entryId, reason }: InputOf<Endpoints['rejectOutage']>,
): Promise<Record<string, never>> {
  const entry = await openEntry(ctx, entryId)
  await settleEntry(ctx, entry.id, { state: 'rejected', reason })
  await settleReceipt(ctx, entry.receiptId, 'blank')
  await recordDayAct(ctx, 'approval.outage-rejected@1', { entry: entry.id, receipt: entry.receiptId })
  return {}
}
