import { type Subscriber, subscriber } from '#kernel/events'
import { accountClosed } from '#modules/privacy'
import { deleteChecks } from './authority-check.store.ts'
import { deleteProofs } from './proof.store.ts'

/** What was kept for a closed account alone is destroyed. */
export const realnameSubscribers: readonly Subscriber[] = [
  subscriber('realname.forget-account', accountClosed, [], async (ctx, { body: { accountId } }) => {
    await deleteProofs(ctx, accountId)
    await deleteChecks(ctx, accountId)
  }),
]
