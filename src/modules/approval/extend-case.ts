import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { extendClock, ruleOf, sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { notAtThisStep } from './approval.errors.ts'
import { extended } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { issueExtension } from './clock-papers.ts'
import { demandAuthority, dueOf, legalClock } from './deciding-clocks.ts'
import type { deskContract } from './desk.contract.ts'
import { lockPermit, record, toldOf } from './permit.ts'

type Input = InputOf<(typeof deskContract.endpoints)['extendCase']>

/**
 * 延期: the authority that the rule names approves more time, not beyond what the rule allows in all, and the applicant is
 * told the reasons (行政许可法 §42). A promise is not lengthened by it.
 */
export async function extendCase(
  ctx: Ctx,
  { caseId, seen, length, reasons: text }: Input,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, caseId, 'approval.case.extend', seen)
  const clock = legalClock(found)
  if (!clock) throw notAtThisStep()
  demandAuthority(ctx, found, clock)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const reasons = sealText(ctx, found.governmentId, 'extension', text)
  const notice = newId()
  const authority = ruleOf(ctx.services, clock.rule).extension?.authority ?? ''
  const change = extendClock(ctx, found, { name: clock.name }, { length, authority, approval: notice })
  const after = await record(ctx, found, ACTS.extended, {
    facts: { length, authority, notice, reasons: reasons.reference },
    clocks: [change],
  })
  await storeTexts(ctx, found.id, [reasons])
  await issueExtension(ctx, after, version, { id: notice, former: clock, length, authority, reasons: text })
  emit(ctx, extended, found.id, { ...toldOf(after), dueOn: dueOf(after) })
  return {}
}
