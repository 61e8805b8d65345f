import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import type { MessageParams } from '#kernel/text'
import {
  abandoned,
  deemedAccepted,
  deemedRenewed,
  extended,
  paused,
  permitKind,
  resumed,
} from '#modules/approval'
import { datesMoved, duePassed } from '#modules/casework'
import { holdersIn } from '#modules/org'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'
import { tellBoth } from './tell-applicant.ts'
import { textApplicant } from './text-applicant.ts'

/** A case whose clocks are told of. */
interface Told {
  readonly caseId: string
  readonly number: string
  readonly itemName: string
  readonly owner: string | null
}

/** The applicant finds a message in his inbox where he has an account. */
async function tellOwner(
  ctx: Ctx,
  { caseId, number, itemName, owner }: Told,
  template: MessageTemplate,
  more: MessageParams = {},
): Promise<void> {
  if (owner === null) return
  const params = { item: itemName, number, ...more }
  await tell(ctx, { recipients: [{ kind: 'citizen', id: owner }], template, params, caseId })
}

/** Whoever decides in the unit finds a message in his inbox: time has run out there. */
async function tellDeciders(
  ctx: Ctx,
  unitId: string,
  caseId: string,
  template: MessageTemplate,
  params: MessageParams,
): Promise<void> {
  const ids = await holdersIn(ctx, unitId, 'approval.case.decide', legalDayOf(ctx.now))
  const recipients = ids.map((id) => ({ kind: 'staff', id }) as const)
  await tell(ctx, { recipients, template, params, caseId })
}

const PASSED = { legal: 'desk-due-passed', promise: 'desk-promise-passed' } as const

/** Clock of the days in which a licence is delivered. */
const DELIVERY = 'deliver'

const lateTemplate = ({
  clock,
  clockKind,
}: {
  clock: string
  clockKind: keyof typeof PASSED
}): MessageTemplate => (clock === DELIVERY ? 'desk-delivery-late' : PASSED[clockKind])

/** The procedure that is told by papers of its own (中止通知书, 恢复通知书). */
const SUSPENSION = 'suspension'

const pausedTemplate = ({ kind, credited }: { kind?: string; credited: boolean }) => {
  if (kind === SUSPENSION) return 'suspended'
  return credited ? 'paused' : 'procedure-begun'
}

/** Who is told when a period runs out, stands still, goes on, or ends on another day. */
export const clockSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-deemed-accepted', deemedAccepted, [], async (ctx, { body }) => {
    const { caseId, number, itemName: item } = body
    await tellOwner(ctx, body, 'deemed-accepted')
    const params = { item, number }
    await textApplicant(ctx, body, 'deemed-accepted', params)
    await tellDeciders(ctx, body.unitId, caseId, 'desk-deemed-accepted', { ...params, day: body.acceptedOn })
  }),
  subscriber('message.tell-deemed-renewed', deemedRenewed, [], async (ctx, { body }) => {
    await tellOwner(ctx, body, 'deemed-renewed', { day: body.validTo })
    const params = { item: body.itemName, number: body.number, day: body.validTo }
    await tellDeciders(ctx, body.unitId, body.caseId, 'desk-deemed-renewed', params)
  }),
  subscriber('message.tell-abandoned', abandoned, [], async (ctx, { body }) => {
    await tellOwner(ctx, body, 'abandoned', { day: body.dueOn })
  }),
  subscriber('message.tell-paused', paused, [], (ctx, { body }) =>
    tellBoth(ctx, body, pausedTemplate(body), { due: body.dueOn }),
  ),
  subscriber('message.tell-resumed', resumed, [], (ctx, { body }) =>
    tellBoth(ctx, body, body.kind === SUSPENSION ? 'suspension-ended' : 'resumed', { due: body.dueOn }),
  ),
  subscriber('message.tell-extended', extended, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'extended', { due: body.dueOn }),
  ),
  subscriber('message.tell-dates-moved', datesMoved, [], async (ctx, { body }) => {
    const moved = body.dates.find(({ clockKind }) => clockKind === 'legal') ?? body.dates[0]
    if (body.kind !== permitKind.name || !moved) return
    const dates = { before: moved.before, due: moved.dueOn }
    await tellOwner(ctx, body, 'dates-moved', dates)
    const recipients = body.hands.map((id) => ({ kind: 'staff', id }) as const)
    const params = { item: body.itemName, number: body.number, ...dates }
    await tell(ctx, { recipients, template: 'desk-dates-moved', params, caseId: body.caseId })
  }),
  subscriber('message.tell-due-passed', duePassed, [], (ctx, { body }) =>
    tellDeciders(ctx, body.unitId, body.caseId, lateTemplate(body), {
      number: body.number,
      day: body.dueOn,
    }),
  ),
]
