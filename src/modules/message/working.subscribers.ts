import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import type { MessageParams } from '#kernel/text'
import { mandateUsed } from '#modules/approval'
import { lateEntered, lateObjected, papersMoved, tasksHandedOver, urged } from '#modules/casework'
import { holdersIn, holdersInGovernment } from '#modules/org'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'

async function tellStaff(
  ctx: Ctx,
  people: readonly string[],
  template: MessageTemplate,
  params: MessageParams,
  caseId: string | null = null,
): Promise<void> {
  const recipients = people.map((id) => ({ kind: 'staff', id }) as const)
  await tell(ctx, { recipients, template, params, caseId })
}

/** What the staff tell each other by working: what ends soon, whose tasks came, whose papers were refused. */
export const workingSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-urged', urged, [], async (ctx, { body }) => {
    const { tell: whom, holders, unitId, number, dueOn: day, caseId } = body
    const toHead = whom === 'head' || holders.length === 0
    const people = toHead
      ? await holdersIn(ctx, unitId, 'approval.case.decide', legalDayOf(ctx.now))
      : holders
    await tellStaff(ctx, people, whom === 'head' ? 'desk-escalated' : 'desk-urged', { number, day }, caseId)
  }),
  subscriber('message.tell-handed-over', tasksHandedOver, [], async (ctx, { body }) => {
    for (const { personId, tasks } of body.shares)
      await tellStaff(ctx, [personId], 'desk-tasks-handed-over', { count: tasks })
  }),
  subscriber('message.tell-papers-moved', papersMoved, [], async (ctx, { body }) => {
    if (body.state === 'sent') return
    await tellStaff(ctx, [body.sentBy], `desk-papers-${body.state}`, { number: body.number })
  }),
  subscriber('message.tell-late-entered', lateEntered, [], (ctx, { body: { leaderId, number, caseId } }) =>
    tellStaff(ctx, [leaderId], 'desk-late-entered', { number }, caseId),
  ),
  subscriber('message.tell-mandate-used', mandateUsed, [], async (ctx, { body }) => {
    const { giverId, act, number, itemName: item, caseId } = body
    await tellStaff(ctx, [giverId], `desk-mandate-${act}`, { number, item }, caseId)
  }),
  subscriber('message.tell-late-objected', lateObjected, [], async (ctx, { body }) => {
    const watching = await holdersInGovernment(ctx, 'casework.late-entry.read', legalDayOf(ctx.now))
    const people = [...new Set([...watching, body.secretaryId])]
    await tellStaff(ctx, people, 'desk-late-objected', { number: body.number }, body.caseId)
  }),
]
