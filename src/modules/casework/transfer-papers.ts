import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newCode, newId } from '#kernel/ids'
import { unitOf } from '#modules/org'
import { lockCaseRow } from './case.store.ts'
import { type Case, perform } from './case.ts'
import { nothingHeld, notTheReceiver, sameUnit, transferAnswered } from './casework.errors.ts'
import { papersMoved } from './casework.events.ts'
import { handledOf, heldAt, materialNames } from './handle-material.ts'
import { kindOf } from './kinds.ts'
import { lockedCase } from './locked-case.ts'
import type { materialContract } from './material.contract.ts'
import {
  answerTransfer,
  insertTransfer,
  inTransit,
  linesOf,
  type PaperTransfer,
  type TransferLine,
} from './paper-transfer.store.ts'
import { saveCase } from './save-case.ts'
import { seenTransfer } from './seen-transfer.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof materialContract.endpoints
type Line = InputOf<Endpoints['sendPapers']>['lines'][number]

interface Moved {
  readonly transfer: string
  readonly from: string
  readonly to: string
}

const factLines = (lines: readonly Pick<TransferLine, 'seq' | 'form' | 'count'>[]) =>
  lines.map(({ seq, form, count }) => ({ seq, form, count }))

async function recordMove(
  ctx: Ctx,
  found: Case<unknown>,
  type: string,
  moved: Moved,
  lines: readonly Pick<TransferLine, 'seq' | 'form' | 'count'>[],
): Promise<void> {
  const kind = kindOf(found.kind)
  const facts = { ...moved, lines: factLines(lines) }
  await saveCase(ctx, kind, perform(ctx, kind, found, type, { facts }))
}

/** @throws Refusal `casework.nothing-held` where more goes out than lies there and is not on its way already */
async function checkHeld(ctx: Ctx, found: Case<unknown>, lines: readonly Line[]): Promise<void> {
  const [{ places }, moving] = [await handledOf(ctx, found), await inTransit(ctx, found.id)]
  for (const { seq, form, count } of lines) {
    const away = moving.filter((line) => line.seq === seq && line.form === form)
    const free = heldAt(places, seq, form) - away.reduce((sum, line) => sum + line.count, 0)
    if (free < count) throw nothingHeld({}, [{ field: 'lines', code: 'casework.nothing-held' }])
  }
}

async function sendOf(
  ctx: Ctx,
  caseId: string,
  moved: Moved,
  lines: readonly Line[],
): Promise<TransferLine[]> {
  const found = await lockedCase(ctx, caseId, 'casework.material.handle')
  await checkHeld(ctx, found, lines)
  const names = await materialNames(ctx, found)
  await recordMove(ctx, found, WORKING.papersSent, moved, lines)
  return lines.map((line) => ({ ...line, name: names.get(line.seq) ?? '' }))
}

const told = ({ id, fromUnitId, toUnitId, number, sentBy, state }: PaperTransfer) => ({
  ...{ transferId: id, number, fromUnitId, toUnitId, sentBy, state },
})

/**
 * 移交: papers of one or several cases leave the unit of the caller for another, on a list that he signs by sending it.
 * @throws Refusal `casework.same-unit`, `casework.nothing-held`, `kernel.not-found`
 */
export async function sendPapers(
  ctx: Ctx,
  { toUnitId, note = '', lines }: InputOf<Endpoints['sendPapers']>,
): Promise<{ transferId: string; number: string }> {
  const { unitId: fromUnitId, personId } = staffOf(ctx)
  if (toUnitId === fromUnitId) throw sameUnit({}, [{ field: 'toUnitId', code: 'casework.same-unit' }])
  await unitOf(ctx, toUnitId)
  const id = newId()
  const number = `${legalDayOf(ctx.now).replaceAll('-', '')}${newCode(6)}`
  const moved = { transfer: id, from: fromUnitId, to: toUnitId }
  const byCase = Object.entries(Object.groupBy(lines, ({ caseId }) => caseId)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const named: TransferLine[] = []
  for (const [caseId, own = []] of byCase) named.push(...(await sendOf(ctx, caseId, moved, own)))
  const transfer: PaperTransfer = {
    ...{ governmentId: governmentOf(ctx), id, number, fromUnitId, toUnitId, state: 'sent', note },
    ...{ sentBy: personId, sentAt: ctx.now, answeredBy: null, answeredAt: null, reason: null },
  }
  await insertTransfer(ctx, transfer, named)
  emit(ctx, papersMoved, id, told(transfer))
  return { transferId: id, number }
}

async function answer(
  ctx: Ctx,
  transferId: string,
  state: 'received' | 'refused',
  reason: string | null,
): Promise<Record<string, never>> {
  const { unitId, personId } = staffOf(ctx)
  const transfer = await seenTransfer(ctx, transferId, true)
  if (transfer.toUnitId !== unitId) throw notTheReceiver()
  if (transfer.state !== 'sent') throw transferAnswered()
  const moved = { transfer: transferId, from: transfer.fromUnitId, to: transfer.toUnitId }
  const type = state === 'received' ? WORKING.papersReceived : WORKING.papersRefused
  const byCase = Object.groupBy(await linesOf(ctx, transferId), ({ caseId }) => caseId)
  for (const [caseId, lines = []] of Object.entries(byCase).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = await lockCaseRow<unknown>(ctx, caseId)
    if (found) await recordMove(ctx, found, type, moved, lines)
  }
  await answerTransfer(ctx, transferId, { state, answeredBy: personId, answeredAt: ctx.now, reason })
  emit(ctx, papersMoved, transferId, told({ ...transfer, state }))
  return {}
}

/** 签收: whoever was sent papers has counted them. */
export const receivePapers = (ctx: Ctx, input: InputOf<Endpoints['receivePapers']>) =>
  answer(ctx, input.transferId, 'received', null)

/** 拒收: the papers stay with who sent them. */
export const refusePapers = (ctx: Ctx, input: InputOf<Endpoints['refusePapers']>) =>
  answer(ctx, input.transferId, 'refused', input.reason)
