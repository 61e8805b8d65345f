import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { ownAccount } from './complain.ts'
import { ACTS, streamOf } from './complaint.acts.ts'
import { notNow, tooLate } from './complaint.errors.ts'
import { reviewAsked } from './complaint.events.ts'
import { mayAskReview, mayWithdraw } from './complaint.model.ts'
import {
  type ComplaintRecord,
  complaintsOf,
  findComplaint,
  lockComplaint,
  updateComplaint,
} from './complaint.store.ts'
import { beginDuty, standingOf } from './duties.ts'
import { type DutyRecord, dutiesOf, endDuty } from './duty.store.ts'
import type { hallContract } from './hall.contract.ts'
import { toldOf } from './open-complaint.ts'
import { dutyViews, reviewOf, rowOf, unitNames } from './shown.ts'
import { stepsOf } from './step.store.ts'
import { sealIn, textsOf } from './texts.ts'

type Endpoints = typeof hallContract.endpoints

/** @throws Refusal `kernel.not-found` where it is somebody else's */
export function demandOwn(ctx: Ctx, row: ComplaintRecord | undefined): ComplaintRecord {
  if (row === undefined || row.accountId !== ownAccount(ctx)) throw notFound()
  return row
}

/** 我的投诉和差评, newest first. */
export async function listOwnComplaints(ctx: Ctx): Promise<OutputOf<Endpoints['listOwnComplaints']>> {
  const rows = await complaintsOf(ctx, ownAccount(ctx))
  const duties = await dutiesOf(
    ctx,
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => rowOf(row, duties.get(row.id) ?? [])) }
}

const askable = (ctx: Ctx, { state }: ComplaintRecord, duties: readonly DutyRecord[]): boolean =>
  mayAskReview(state, duties.map(standingOf), legalDayOf(ctx.now))

/** One complaint or bad rating of the caller: where it stands, its days, its answer. */
export async function readOwnComplaint(
  ctx: Ctx,
  { complaintId }: InputOf<Endpoints['readOwnComplaint']>,
): Promise<OutputOf<Endpoints['readOwnComplaint']>> {
  const row = demandOwn(ctx, await findComplaint(ctx, complaintId))
  const duties = (await dutiesOf(ctx, [row.id])).get(row.id) ?? []
  const { what, who, answer } = textsOf(ctx, row)
  const steps = await stepsOf(ctx, row.id)
  return {
    ...rowOf(row, duties),
    ...{ caseId: row.caseId, what, who, answer },
    unitName: (await unitNames(ctx, [row])).get(row.unitId ?? '') ?? null,
    finding: row.answeredAt === null ? null : row.finding,
    steps: steps.map(({ kind, at }) => ({ kind, at: at.toISOString() })),
    duties: await dutyViews(ctx, row.number, duties),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    review: reviewOf(ctx, row),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    can: { askReview: askable(ctx, row, duties), withdraw: mayWithdraw(row) },
  }
}

/**
 * 请求复核: once, within its time after the answer.
 * @throws Refusal `complaint.not-now`, `complaint.too-late`
 */
export async function askReview(
  ctx: Ctx,
  { complaintId, why }: InputOf<Endpoints['askReview']>,
): Promise<Record<string, never>> {
  const row = demandOwn(ctx, await lockComplaint(ctx, complaintId))
  if (row.state !== 'answered') throw notNow()
  const duties = (await dutiesOf(ctx, [row.id])).get(row.id) ?? []
  if (!askable(ctx, row, duties)) throw tooLate()
  await updateComplaint(ctx, row.id, {
    ...{ state: 'review', reviewAskedAt: ctx.now, reviewWhy: sealIn(ctx, 'reviewWhy', row.id, why) },
  })
  await endDuty(ctx, row.id, 'ask-review')
  const dated = await beginDuty(ctx, row, 'review')
  await recordStreamAct(ctx, streamOf(row.id), ACTS.reviewAsked, { dueOn: dated?.dueOn ?? null })
  emit(ctx, reviewAsked, row.id, toldOf(row))
  return {}
}
