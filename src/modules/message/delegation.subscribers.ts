import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import { delegationChanged, delegationTerm } from '#modules/org'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'

async function tellStaff(
  ctx: Ctx,
  people: readonly string[],
  template: MessageTemplate,
  delegationId: string,
): Promise<void> {
  const term = await delegationTerm(ctx, delegationId)
  if (!term) return
  const recipients = people.map((id) => ({ kind: 'staff', id }) as const)
  await tell(ctx, { recipients, template, params: { ...term }, caseId: null })
}

/** Who receives a delegation is told of it; of its end both sides are. */
export const delegationSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-delegation', delegationChanged, [], (ctx, { body }) => {
    const { delegationId, personId, toPersonId, change } = body
    return change === 'given'
      ? tellStaff(ctx, [toPersonId], 'desk-delegated', delegationId)
      : tellStaff(ctx, [toPersonId, personId], 'desk-delegation-revoked', delegationId)
  }),
]
