import { legalDayOf } from '#kernel/calendar'
import { type Subscriber, subscriber } from '#kernel/events'
import { stepReached } from '#modules/approval'
import { turnTaken } from '#modules/casework'
import { holdersIn, personNames } from '#modules/org'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'

/** What people are told of which turn; of the others nobody is. */
const TEMPLATES: Readonly<Record<string, MessageTemplate>> = {
  returned: 'desk-turn-returned',
  withdrawn: 'desk-turn-withdrawn',
  delegated: 'desk-turn-delegated',
  transferred: 'desk-turn-transferred',
  signerAdded: 'desk-turn-signer',
  circulated: 'desk-turn-circulated',
  urged: 'desk-turn-urged',
}

/** Who is told of turns of the flow: whom they concern, in the inbox. */
export const flowSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-turn', turnTaken, [], async (ctx, { body }) => {
    const template = TEMPLATES[body.turn]
    if (!template) return
    const { caseId, number, subject: item, by, people } = body
    const name = (await personNames(ctx, [by])).get(by) ?? ''
    const recipients = people.map((id) => ({ kind: 'staff', id }) as const)
    await tell(ctx, { recipients, template, params: { item, number, name }, caseId })
  }),
  subscriber('message.tell-step-reached', stepReached, [], async (ctx, { body }) => {
    const { caseId, number, itemName: item, unitId, owner, whom } = body
    const params = { item, number }
    if (whom === 'applicant') {
      const recipients = owner === null ? [] : [{ kind: 'citizen', id: owner } as const]
      await tell(ctx, { recipients, template: 'step-reached', params, caseId })
      return
    }
    const ids = await holdersIn(ctx, unitId, 'approval.case.decide', legalDayOf(ctx.now))
    const recipients = ids.map((id) => ({ kind: 'staff', id }) as const)
    await tell(ctx, { recipients, template: 'desk-step-reached', params, caseId })
  }),
]
