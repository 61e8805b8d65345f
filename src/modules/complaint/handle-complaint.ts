import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { lockAtDesk } from './at-desk.ts'
import { ACTS, streamOf } from './complaint.acts.ts'
import { notReady } from './complaint.errors.ts'
import { complaintAnswered } from './complaint.events.ts'
import { handleComplaints } from './complaint.permissions.ts'
import { updateComplaint } from './complaint.store.ts'
import type { deskContract } from './desk.contract.ts'
import { beginDuty } from './duties.ts'
import { endDuty } from './duty.store.ts'
import { toldOf } from './open-complaint.ts'
import { missingOf } from './read-complaint.ts'
import { insertStep } from './step.store.ts'
import { sealIn } from './texts.ts'

type Endpoints = typeof deskContract.endpoints
type Done = Record<string, never>

const lockHandled = (ctx: Ctx, complaintId: string) =>
  lockAtDesk(ctx, complaintId, handleComplaints, ['handling'])

/** 核实: what the unit found out. Said again, the last one counts. @throws Refusal `complaint.not-now`, `complaint.concerns-you` */
export async function verifyComplaint(
  ctx: Ctx,
  { complaintId: id, finding, text }: InputOf<Endpoints['verifyComplaint']>,
): Promise<Done> {
  await lockHandled(ctx, id)
  await updateComplaint(ctx, id, { finding })
  await insertStep(ctx, id, { kind: 'verified', result: finding, text })
  await endDuty(ctx, id, 'verify')
  await recordStreamAct(ctx, streamOf(id), ACTS.verified, { finding })
  return {}
}

/** 回访: whether the citizen was reached, and what he said. A call that reached nobody counts as tried, and is shown as such. */
export async function callBack(
  ctx: Ctx,
  { complaintId: id, reached, text }: InputOf<Endpoints['callBack']>,
): Promise<Done> {
  await lockHandled(ctx, id)
  await updateComplaint(ctx, id, { called: true })
  await insertStep(ctx, id, { kind: 'called', result: reached ? 'reached' : 'not-reached', text })
  await recordStreamAct(ctx, streamOf(id), ACTS.called, { reached })
  return {}
}

/** 整改: what was mended, and how it will not happen again. */
export async function mendComplaint(
  ctx: Ctx,
  { complaintId: id, text }: InputOf<Endpoints['mendComplaint']>,
): Promise<Done> {
  await lockHandled(ctx, id)
  await updateComplaint(ctx, id, { mended: true })
  await insertStep(ctx, id, { kind: 'mended', result: null, text })
  await recordStreamAct(ctx, streamOf(id), ACTS.mended, {})
  return {}
}

/**
 * 答复: what the citizen reads, when everything before it is done; he may ask for a review once.
 * @throws Refusal `complaint.not-ready`, `complaint.not-now`, `complaint.concerns-you`
 */
export async function answerComplaint(
  ctx: Ctx,
  { complaintId: id, answer }: InputOf<Endpoints['answerComplaint']>,
): Promise<Done> {
  const row = await lockHandled(ctx, id)
  const missing = missingOf(row)
  if (missing.length > 0) throw notReady({ missing: missing.join('+') })
  await updateComplaint(ctx, id, {
    ...{ state: 'answered', answer: sealIn(ctx, 'answer', id, answer) },
    ...{ answeredBy: staffOf(ctx).personId, answeredAt: ctx.now },
  })
  await endDuty(ctx, id, 'answer')
  const review = await beginDuty(ctx, row, 'ask-review')
  await recordStreamAct(ctx, streamOf(id), ACTS.answered, {
    ...{ finding: row.finding, reviewBy: review?.dueOn ?? null },
  })
  emit(ctx, complaintAnswered, id, toldOf(row))
  return {}
}
