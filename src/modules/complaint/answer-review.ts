import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { lockAtDesk } from './at-desk.ts'
import { ACTS, streamOf } from './complaint.acts.ts'
import { ownAnswer } from './complaint.errors.ts'
import { reviewAnswered } from './complaint.events.ts'
import { runDesk } from './complaint.permissions.ts'
import { updateComplaint } from './complaint.store.ts'
import { answeredHimself } from './concerned.ts'
import type { deskContract } from './desk.contract.ts'
import { endDuty } from './duty.store.ts'
import { toldOf } from './open-complaint.ts'
import { sealIn } from './texts.ts'

type Endpoint = (typeof deskContract.endpoints)['answerReview']

/**
 * 复核答复: somebody else than who answered says whether the answer stays. It ends the complaint.
 * @throws Refusal `complaint.own-answer`, `complaint.not-now`, `complaint.concerns-you`
 */
export async function answerReview(
  ctx: Ctx,
  { complaintId: id, outcome, answer }: InputOf<Endpoint>,
): Promise<Record<string, never>> {
  const row = await lockAtDesk(ctx, id, runDesk, ['review'])
  if (answeredHimself(row, staffOf(ctx))) throw ownAnswer()
  await updateComplaint(ctx, id, {
    ...{ state: 'closed', reviewOutcome: outcome, reviewAnswer: sealIn(ctx, 'reviewAnswer', id, answer) },
    ...{ reviewedBy: staffOf(ctx).personId, reviewedAt: ctx.now },
  })
  await endDuty(ctx, id, 'review')
  await recordStreamAct(ctx, streamOf(id), ACTS.reviewed, { outcome })
  emit(ctx, reviewAnswered, id, toldOf(row))
  return {}
}
