import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { FileReply, InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import {
  entryAnswered,
  fileMissing,
  receiptNotBlank,
  receiptUnknown,
  receivedBeforePrint,
  receivedLater,
} from '../approval.errors.ts'
import type { outageContract } from '../outage.contract.ts'
import { windowApplication } from '../register-at-window.ts'
import { authorizeReceipts } from './blank-receipts.ts'
import { findEntry, insertEntry, lockEntry, type OutageEntry, savePhoto } from './entry.store.ts'
import { sealPaperInput } from './entry-input.ts'
import { type BlankReceipt, lockReceipt, settleReceipt } from './receipt.store.ts'

type Endpoints = typeof outageContract.endpoints

/** @throws Refusal where nobody can have received it then: in the future, or before the number was printed */
function checkTime(ctx: Ctx, receivedAt: Date, { printedAt }: BlankReceipt): void {
  if (receivedAt > ctx.now)
    throw receivedLater({}, [{ field: 'receivedAt', code: 'approval.received-later' }])
  if (receivedAt < printedAt)
    throw receivedBeforePrint({}, [{ field: 'receivedAt', code: 'approval.received-before-print' }])
}

/** The receipt of a number, locked, that nobody has used. @throws Refusal on the field of the number */
async function blankReceipt(ctx: Ctx, number: string): Promise<BlankReceipt> {
  const found = await lockReceipt(ctx, number.trim().toUpperCase())
  if (!found) throw receiptUnknown({}, [{ field: 'receipt', code: 'approval.receipt-unknown' }])
  await authorizeReceipts(ctx, found.unitId)
  if (found.state !== 'blank')
    throw receiptNotBlank({}, [{ field: 'receipt', code: 'approval.receipt-not-blank' }])
  return found
}

/**
 * 停机补录: what was taken on a numbered paper receipt while the system was down is entered with the true time. It becomes a case
 * when a second person has compared it with the photograph.
 */
export async function enterOutage(
  ctx: Ctx,
  { receipt: number, receivedAt: given, ...input }: InputOf<Endpoints['enterOutage']>,
): Promise<{ entryId: string }> {
  const receipt = await blankReceipt(ctx, number)
  const receivedAt = new Date(given)
  checkTime(ctx, receivedAt, receipt)
  await windowApplication(ctx, input)
  const id = newId()
  await insertEntry(ctx, {
    ...{ governmentId: governmentOf(ctx), id, receiptId: receipt.id, unitId: receipt.unitId, receivedAt },
    ...{
      itemCode: input.itemCode,
      inputSealed: sealPaperInput(ctx, id, input),
      fileId: null,
      state: 'waiting',
    },
    ...{ enteredBy: staffOf(ctx).personId, enteredAt: ctx.now },
    ...{ answeredBy: null, answeredAt: null, reason: null, caseId: null },
  })
  await settleReceipt(ctx, receipt.id, 'entered')
  await recordDayAct(ctx, 'approval.outage-entered@1', {
    entry: id,
    number: receipt.number,
    receivedAt: given,
  })
  return { entryId: id }
}

/** An entry that nobody has answered, locked, within the caller's reach. @throws Refusal `approval.entry-answered` */
export async function openEntry(ctx: Ctx, entryId: string): Promise<OutageEntry> {
  const found = await lockEntry(ctx, entryId)
  if (!found) throw notFound()
  await authorizeReceipts(ctx, found.unitId)
  if (found.state !== 'waiting') throw entryAnswered()
  return found
}

/** The photograph of the paper, by which a second person confirms; a newer one takes the place of the former. */
export async function addOutagePhoto(
  ctx: Ctx,
  { entryId }: InputOf<Endpoints['addOutagePhoto']>,
  upload: Upload | undefined,
): Promise<Record<string, never>> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await openEntry(ctx, entryId)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  await savePhoto(ctx, found.id, fileId)
  return {}
}

/** @throws Refusal `kernel.not-found` where there is none yet */
export async function readOutagePhoto(
  ctx: Ctx,
  { entryId }: InputOf<Endpoints['readOutagePhoto']>,
): Promise<FileReply> {
  const found = await findEntry(ctx, entryId)
  if (!found || found.fileId === null) throw notFound()
  await authorizeReceipts(ctx, found.unitId)
  const { info, bytes } = await ctx.services.files.read(ctx, found.fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}
