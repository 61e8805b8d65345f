import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { notStamped, papersOf } from '#modules/paper'
import { nothingToReceive } from './approval.errors.ts'
import { delivered } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { ApprovalState } from './approval.state.ts'
import { stopsDelivery } from './deliver-papers.ts'
import { issueServiceReturn } from './delivery-papers.ts'
import type { matterTurnsContract } from './matter-turns.contract.ts'
import { lockPermit, toldOf } from './permit.ts'
import { takeTurn } from './turn.ts'

type Input = InputOf<(typeof matterTurnsContract.endpoints)['receivePapers']>

/** Papers that decide about the application, and what follows from them. */
const RESULTS: ReadonlySet<string> = new Set(['grant', 'refusal', 'licence', 'non-acceptance'])

/** Papers of the result that have not reached the applicant yet, those too that are still to be stamped. */
export function toReceive<
  P extends { readonly id: string; readonly template: string; readonly awaitsSeal: boolean },
>({ deliveries = [] }: ApprovalState, papers: readonly P[]): P[] {
  const received = new Set(
    deliveries.filter(({ status }) => status === 'received').flatMap((one) => one.papers),
  )
  const sent = new Set(
    deliveries
      .filter(({ status, manner }) => status === 'sent' && manner === 'electronic')
      .flatMap((one) => one.papers),
  )
  return papers.filter(
    ({ id, template, awaitsSeal }) =>
      !awaitsSeal && !received.has(id) && (RESULTS.has(template) || sent.has(id)),
  )
}

/**
 * 电子送达签收: the applicant opens his papers; that he did, and when, is the proof that they reached him (民事诉讼法 §90, with
 * his consent). What its unit seals by hand has not gone out before it was stamped.
 * @throws Refusal `approval.nothing-to-receive`, `paper.not-stamped`
 */
export async function receivePapers(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.receive')
  const { business } = found.state
  const waiting = toReceive(business, await papersOf(ctx, found.id))
  if (waiting.length === 0) throw nothingToReceive()
  const papers = waiting.filter(({ awaitsStamp }) => !awaitsStamp)
  if (papers.length === 0) throw notStamped()
  const open = business.deliveries?.find(({ manner, status }) => manner === 'electronic' && status === 'sent')
  const on = legalDayOf(ctx.now)
  const after = await takeTurn(ctx, found, ACTS.deliveryReceived, {
    facts: {
      ...{ delivery: open?.id ?? newId(), manner: 'electronic', on },
      papers: papers.map(({ id }) => id),
    },
    ...stopsDelivery(ctx, found),
  })
  await issueServiceReturn(ctx, after, {
    ...{ manner: 'electronic', papers, on, servers: [], witnesses: [] },
    proof: ctx.now.toISOString(),
  })
  emit(ctx, delivered, found.id, { ...toldOf(after), manner: 'electronic' })
  return {}
}
