import { legalDayOf } from '#kernel/calendar'
import { due } from '#kernel/clock'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { personNames } from '#modules/org'
import { type CasePaper, notStamped, papersOf } from '#modules/paper'
import { noAccount, noSuchPaper, notOverYet, toldMissing, witnessesMissing } from './approval.errors.ts'
import { delivered, deliverySent } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { Delivery } from './approval.state.ts'
import { MANNER_RULES, type MannerRule } from './delivery.kinds.ts'
import { issueServiceReturn } from './delivery-papers.ts'
import { openDelivery } from './open-delivery.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { runningClocks, takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['deliverPapers']>

/** @throws Refusal `approval.told-missing` on the first field that this way of delivery needs */
function checkTold({ needs, witnesses: least }: MannerRule, input: Input): void {
  const missing = needs.find((name) => !input[name]?.trim())
  if (missing) throw toldMissing({}, [{ field: missing, code: 'approval.told-missing' }])
  if (input.witnesses.length < least) {
    throw witnessesMissing({ count: least }, [{ field: 'witnesses', code: 'approval.witnesses-missing' }])
  }
}

async function paperTitles(ctx: Ctx, found: Permit, ids: readonly string[]) {
  const papers = await papersOf(ctx, found.id)
  return ids.map((id) => {
    const paper = papers.find((one) => one.id === id && !one.awaitsSeal)
    if (!paper) throw noSuchPaper({}, [{ field: 'papers', code: 'approval.no-such-paper' }])
    return paper
  })
}

/** @throws Refusal `paper.not-stamped` for what is sealed by hand and was not: it does not go out */
function demandStamped(papers: readonly CasePaper[]): void {
  if (papers.some(({ awaitsStamp }) => awaitsStamp))
    throw notStamped({}, [{ field: 'papers', code: 'paper.not-stamped' }])
}

/** The last day of an announcement by its rule; undefined for other ways. */
function announcedUntil(ctx: Ctx, { after }: MannerRule): string | undefined {
  const rule = after === undefined ? undefined : ctx.services.rule(after)
  return rule && due(rule, { start: legalDayOf(ctx.now) }, ctx.services.calendar()).due
}

/** What the arrival of its papers does to the clock of delivery (行政许可法 §44). */
export const stopsDelivery = (ctx: Ctx, found: Permit) =>
  runningClocks(found).includes('deliver')
    ? { stopClocks: { names: ['deliver'], on: legalDayOf(ctx.now) } }
    : {}

/**
 * 送达: papers are handed over, left with witnesses, posted, sent electronically or announced. What reaches the applicant at once
 * has its 送达回证 with this act; of the rest the result is told by another (`endDelivery`, `receivePapers`).
 */
export async function deliverPapers(ctx: Ctx, input: Input): Promise<{ deliveryId: string }> {
  const { caseId, seen, manner, papers, tracking, ...told } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.deliver', seen)
  const rule = MANNER_RULES[manner]
  checkTold(rule, input)
  if (manner === 'electronic' && found.owner === null) throw noAccount()
  const titles = await paperTitles(ctx, found, papers)
  demandStamped(titles)
  const delivery = newId()
  const on = legalDayOf(ctx.now)
  const until = announcedUntil(ctx, rule)
  const after = await takeTurn(ctx, found, rule.atOnce ? ACTS.deliveryReceived : ACTS.deliverySent, {
    facts: {
      ...{ delivery, manner, papers, on },
      ...(tracking !== undefined && { tracking }),
      ...(until !== undefined && { announcedUntil: until }),
    },
    texts: { told: JSON.stringify(told) },
    ...(rule.atOnce && stopsDelivery(ctx, found)),
  })
  const server = staffOf(ctx).personId
  const names = await personNames(ctx, [server])
  if (rule.atOnce) {
    await issueServiceReturn(ctx, after, {
      ...{ manner, papers: titles, on, proof: tracking },
      ...{ servers: [...names.values()], ...told },
    })
  }
  emit(ctx, rule.atOnce ? delivered : deliverySent, found.id, { ...toldOf(after), manner })
  return { deliveryId: delivery }
}

type Result = InputOf<(typeof turnsContract.endpoints)['endDelivery']>

/** @throws Refusal `approval.not-over-yet` while an announcement still has days to run */
function checkOver(ctx: Ctx, { announcedUntil: last }: Delivery, received: boolean): void {
  if (received && last !== undefined && legalDayOf(ctx.now) <= last) throw notOverYet({ day: last })
}

/** 送达结果: what was posted or announced has reached the applicant, or came back; what proves it is on record. */
export async function endDelivery(ctx: Ctx, input: Result): Promise<Record<string, never>> {
  const { caseId, deliveryId, seen, received, proof } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.deliver', seen)
  const delivery = openDelivery(found, deliveryId)
  checkOver(ctx, delivery, received)
  const { manner, papers } = delivery
  const titles = await paperTitles(ctx, found, papers)
  const on = legalDayOf(ctx.now)
  const after = await takeTurn(ctx, found, received ? ACTS.deliveryReceived : ACTS.deliveryReturned, {
    facts: { delivery: deliveryId, manner, papers, on },
    texts: { proof },
    ...(received && stopsDelivery(ctx, found)),
  })
  if (!received) return {}
  await issueServiceReturn(ctx, after, { manner, papers: titles, on, servers: [], witnesses: [], proof })
  emit(ctx, delivered, found.id, { ...toldOf(after), manner })
  return {}
}
