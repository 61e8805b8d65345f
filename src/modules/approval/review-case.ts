import type { Ctx } from '#kernel/context'
import { sealOpinion, storeTexts, takeTask } from '#modules/casework'
import { ACTS } from './approval.model.ts'
import { completing, lockPermit, record } from './permit.ts'

/** An opinion with its outcome. */
interface Opinion<O extends string> {
  readonly caseId: string
  readonly seen?: number | undefined
  readonly outcome: O
  readonly opinion: string
}

/** An opinion, after which others may still be to sign; sending back is not left to them. */
async function giveOpinion(
  ctx: Ctx,
  input: Opinion<string>,
  node: 'review' | 'recheck',
  type: string,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, `approval.case.${node}`, input.seen)
  const opinion = await sealOpinion(ctx, found, input.opinion)
  const { outcome } = input
  const task = await takeTask(ctx, found, node)
  const settles = task.next === undefined || outcome === 'back'
  await record(ctx, found, type, {
    facts: { outcome, opinion: opinion.reference, ...(!settles && { othersSign: true }) },
    flow: completing(task, outcome, settles),
  })
  await storeTexts(ctx, found.id, [opinion])
  return {}
}

/** 初审: the department's first opinion (行政许可法 §34). */
export const reviewCase = (ctx: Ctx, input: Opinion<'pass' | 'object'>) =>
  giveOpinion(ctx, input, 'review', ACTS.reviewed)

/** 复审: the second opinion; may send the case back to the first. */
export const recheckCase = (ctx: Ctx, input: Opinion<'pass' | 'object' | 'back'>) =>
  giveOpinion(ctx, input, 'recheck', ACTS.rechecked)
