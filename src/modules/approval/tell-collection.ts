import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { versionOf } from '#modules/item'
import { issuePaper, notStamped, papersOf, paperTitle } from '#modules/paper'
import { noSuchPaper } from './approval.errors.ts'
import { collectionTold } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { ofCase } from './case-paper.ts'
import type { deliveryContract } from './delivery.contract.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { toReceive } from './receive-papers.ts'
import { takeTurn } from './turn.ts'

type Input = InputOf<(typeof deliveryContract.endpoints)['tellCollection']>

/**
 * The papers that lie ready.
 * @throws Refusal `approval.no-such-paper` for one that the applicant has already, or never gets, `paper.not-stamped`
 */
async function waitingPapers(ctx: Ctx, found: Permit, ids: readonly string[]) {
  const waiting = toReceive(found.state.business, await papersOf(ctx, found.id))
  return ids.map((id) => {
    const paper = waiting.find((one) => one.id === id)
    if (!paper) throw noSuchPaper({}, [{ field: 'papers', code: 'approval.no-such-paper' }])
    if (paper.awaitsStamp) throw notStamped({}, [{ field: 'papers', code: 'paper.not-stamped' }])
    return paper
  })
}

/**
 * 领证通知: what was decided lies ready at the window; the applicant is told where and when he gets it and what he brings
 * (行政许可法 §44). The period of delivery runs on until he has it.
 */
export async function tellCollection(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, papers, place, hours, from, bring, otherWays } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.deliver', input.seen)
  const waiting = await waitingPapers(ctx, found, papers)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const notice = newId()
  const after = await takeTurn(ctx, found, ACTS.collectionTold, {
    facts: { notice, papers, on: legalDayOf(ctx.now) },
  })
  const { unit, data } = await ofCase(ctx, after, version)
  await issuePaper(ctx, {
    ...{ id: notice, template: 'collection-notice', unit, caseId },
    data: {
      ...data,
      documents: waiting.map(({ template, number }) => ({ title: paperTitle(template), number })),
      ...{ place, hours, bring },
      ...(from !== undefined && { from }),
      ...(otherWays?.trim() && { otherWays: otherWays.trim() }),
    },
  })
  emit(ctx, collectionTold, found.id, { ...toldOf(after), place })
  return {}
}
