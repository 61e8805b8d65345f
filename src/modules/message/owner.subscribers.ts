import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import type { MessageParams } from '#kernel/text'
import { accountClosed, requestAnswered, requestRedated } from '#modules/privacy'
import { levelChanged } from '#modules/realname'
import { deleteInbox } from './message.store.ts'
import type { MessageTemplate } from './message.words.ts'
import { tell } from './tell.ts'

/** Somebody finds a message about his own account or data in his inbox. */
const tellOwner = (
  ctx: Ctx,
  accountId: string,
  template: MessageTemplate,
  params: MessageParams = {},
): Promise<void> =>
  tell(ctx, { recipients: [{ kind: 'citizen', id: accountId }], template, params, caseId: null })

/** What the owner of an account is told about it, and what becomes of his inbox when he closes it. */
export const ownerSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-request-answered', requestAnswered, [], (ctx, { body }) =>
    tellOwner(ctx, body.accountId, `data-request-${body.outcome}`, { number: body.number }),
  ),
  subscriber('message.tell-request-redated', requestRedated, [], (ctx, { body }) => {
    const { accountId, number, before, dueOn: due } = body
    return tellOwner(ctx, accountId, 'data-request-redated', { number, before, due })
  }),
  subscriber('message.tell-level-changed', levelChanged, [], (ctx, { body }) =>
    tellOwner(ctx, body.accountId, `level-${body.level}`),
  ),
  subscriber('message.forget-account', accountClosed, [], (ctx, { body }) =>
    deleteInbox(ctx, { kind: 'citizen', id: body.accountId }),
  ),
]
