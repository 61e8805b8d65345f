import type { Static } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import {
  complaintAnswered,
  complaintAssigned,
  complaintReceived,
  complaintRedated,
  complaintWithdrawn,
  reviewAnswered,
  reviewAsked,
} from '#modules/complaint'
import { holdersIn, holdersInGovernment } from '#modules/org'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'

type Told = Static<typeof complaintReceived.body>

/** Whoever complained or rated finds a message in his inbox, where he has an account. */
async function tellAsker(
  ctx: Ctx,
  { accountId, number }: Told,
  template: MessageTemplate,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (accountId === null) return
  const recipients = [{ kind: 'citizen' as const, id: accountId }]
  await tell(ctx, { recipients, template, params: { number, ...more }, caseId: null })
}

async function tellStaff(
  ctx: Ctx,
  { number }: Told,
  template: MessageTemplate,
  people: readonly string[],
): Promise<void> {
  const recipients = people.map((id) => ({ kind: 'staff' as const, id }))
  await tell(ctx, { recipients, template, params: { number }, caseId: null })
}

/** Everybody at the complaints desk of the government. */
const tellDesk = async (ctx: Ctx, told: Told, template: MessageTemplate): Promise<void> =>
  tellStaff(ctx, told, template, await holdersInGovernment(ctx, 'complaint.desk.run', legalDayOf(ctx.now)))

/** Everybody who handles complaints in a unit. */
const handlersIn = (ctx: Ctx, unitId: string): Promise<string[]> =>
  holdersIn(ctx, unitId, 'complaint.complaint.handle', legalDayOf(ctx.now))

/** Who is told of complaints and bad ratings. */
export const complaintSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-complaint-received', complaintReceived, [], (ctx, { body }) =>
    tellDesk(ctx, body, 'desk-complaint-received'),
  ),
  subscriber('message.tell-complaint-assigned', complaintAssigned, [], async (ctx, { body }) => {
    const { unitId } = body
    if (unitId === null) return
    await tellStaff(ctx, body, 'desk-complaint-assigned', await handlersIn(ctx, unitId))
  }),
  subscriber('message.tell-complaint-answered', complaintAnswered, [], (ctx, { body }) =>
    tellAsker(ctx, body, 'complaint-answered'),
  ),
  subscriber('message.tell-complaint-withdrawn', complaintWithdrawn, [], async (ctx, { body }) => {
    await tellDesk(ctx, body, 'desk-complaint-withdrawn')
    if (body.unitId === null) return
    await tellStaff(ctx, body, 'desk-complaint-withdrawn', await handlersIn(ctx, body.unitId))
  }),
  subscriber('message.tell-review-asked', reviewAsked, [], (ctx, { body }) =>
    tellDesk(ctx, body, 'desk-complaint-review'),
  ),
  subscriber('message.tell-review-answered', reviewAnswered, [], (ctx, { body }) =>
    tellAsker(ctx, body, 'complaint-reviewed'),
  ),
  subscriber('message.tell-complaint-redated', complaintRedated, [], (ctx, { body }) =>
    tellAsker(ctx, body, 'complaint-redated', { before: body.before, due: body.dueOn }),
  ),
]
