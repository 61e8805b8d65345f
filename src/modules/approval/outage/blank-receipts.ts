import { legalDayOf, yearOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf, staffOf } from '#kernel/context'
import { type FileReply, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { namesOf, reachedUnitIds, unitOf } from '#modules/org'
import { setSheet } from '#modules/paper'
import { receiptNotBlank } from '../approval.errors.ts'
import type { outageContract } from '../outage.contract.ts'
import {
  type BlankReceipt,
  insertReceipts,
  listReceiptRows,
  lockReceiptById,
  nextSerial,
  type ReceiptState,
  receiptsOfBlock,
  settleReceipt,
} from './receipt.store.ts'

type Endpoints = typeof outageContract.endpoints

/** Permission for all of it: whoever takes applications at a window takes them on paper too. */
export const OUTAGE = 'approval.outage.enter'

/** Demands that the caller works on receipts of a unit; of others there are none for him. */
export async function authorizeReceipts(ctx: Ctx, unitId: string): Promise<void> {
  const { path: unitPath } = await unitOf(ctx, unitId)
  authorize(ctx.actor, OUTAGE, { governmentId: governmentOf(ctx), unitId, unitPath }, OUTAGE)
}

const SERIAL_DIGITS = 4

/**
 * 印制应急空白回执: a block of numbers of the caller's unit, each to be used once, and the act that says which. They are printed
 * while the system works, and lie ready for when it does not.
 */
export async function printBlankReceipts(
  ctx: Ctx,
  { count }: InputOf<Endpoints['printBlankReceipts']>,
): Promise<{ blockId: string }> {
  const { unitId, personId } = staffOf(ctx)
  await authorizeReceipts(ctx, unitId)
  const { code } = await unitOf(ctx, unitId)
  const year = yearOf(legalDayOf(ctx.now))
  const [blockId, first] = [newId(), await nextSerial(ctx, unitId, year)]
  const rows = Array.from({ length: count }, (_, place): BlankReceipt => {
    const serial = first + place
    return {
      ...{ governmentId: governmentOf(ctx), id: newId(), blockId, unitId, year, serial, state: 'blank' },
      number: `${code}-${year}-${String(serial).padStart(SERIAL_DIGITS, '0')}`,
      ...{ printedBy: personId, printedAt: ctx.now, reason: null, changedBy: null, changedAt: null },
    }
  })
  await insertReceipts(ctx, rows)
  const numbers = { first: rows[0]?.number ?? '', last: rows.at(-1)?.number ?? '' }
  await recordDayAct(ctx, 'approval.receipts-printed@1', { block: blockId, unitId, count, ...numbers })
  return { blockId }
}

/** The sheets of a block: two parts of each number, for the applicant and for the window. @throws Refusal `kernel.not-found` */
export async function readReceiptBlock(
  ctx: Ctx,
  { blockId }: InputOf<Endpoints['readReceiptBlock']>,
): Promise<FileReply> {
  const rows = await receiptsOfBlock(ctx, blockId)
  const [first] = rows
  if (!first) throw notFound()
  await authorizeReceipts(ctx, first.unitId)
  const { name } = await unitOf(ctx, first.unitId)
  const blank = rows.filter(({ state }) => state === 'blank')
  if (blank.length === 0) throw receiptNotBlank()
  const bytes = await setSheet(ctx, 'blank-receipt', {
    ...{ unit: name, date: legalDayOf(first.printedAt) },
    numbers: blank.map(({ number }) => number),
  })
  return { name: `${first.number}.pdf`, type: 'application/pdf', bytes, disposition: 'inline' }
}

/** 作废: a receipt that was spoiled is never used; the number stays in the register with the reason. */
export async function spoilBlankReceipt(
  ctx: Ctx,
  { receiptId, reason }: InputOf<Endpoints['spoilBlankReceipt']>,
): Promise<Record<string, never>> {
  const found = await lockReceiptById(ctx, receiptId)
  if (!found) throw notFound()
  await authorizeReceipts(ctx, found.unitId)
  if (found.state !== 'blank') throw receiptNotBlank()
  await settleReceipt(ctx, found.id, 'spoiled', reason)
  await recordDayAct(ctx, 'approval.receipt-spoiled@1', { receipt: found.id, number: found.number })
  return {}
}

/** The register of numbered receipts of the units that the caller reaches. */
export async function listBlankReceipts(
  ctx: Ctx,
  { state, ...page }: InputOf<Endpoints['listBlankReceipts']>,
): Promise<OutputOf<Endpoints['listBlankReceipts']>> {
  const units = await reachedUnitIds(ctx, OUTAGE)
  const { rows, counts } = await listReceiptRows(ctx, { units, state }, rowWindow(page))
  const names = await namesOf(
    ctx,
    rows.flatMap(({ unitId, printedBy, changedBy }) => [
      unitId,
      printedBy,
      ...(changedBy ? [changedBy] : []),
    ]),
  )
  const wanted = counts.filter((one) => state === undefined || one.state === state)
  return {
    total: wanted.reduce((sum, { n }) => sum + n, 0),
    rows: rows.map(({ id, number, blockId, reason, ...row }) => ({
      ...{ id, number, blockId, reason, state: row.state as ReceiptState },
      unitName: names.get(row.unitId) ?? '',
      printedBy: names.get(row.printedBy) ?? '',
      printedAt: row.printedAt.toISOString(),
      changedBy: row.changedBy === null ? null : (names.get(row.changedBy) ?? ''),
      changedAt: row.changedAt?.toISOString() ?? null,
    })),
    counts: counts.map((one) => ({ state: one.state as ReceiptState, count: one.n })),
  }
}

/** Most receipts or entries of an export. */
export const EXPORTED = 20_000

/** The register as a whole, up to twenty thousand. */
export const allBlankReceipts = async (ctx: Ctx, input: InputOf<Endpoints['listBlankReceipts']>) =>
  (await listBlankReceipts(ctx, { ...input, page: 1, size: EXPORTED })).rows
