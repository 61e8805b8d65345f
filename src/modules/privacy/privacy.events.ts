import { Type } from 'typebox'
import { Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

/** A request about personal data was answered. */
export const requestAnswered = event(
  'privacy.request-answered@1',
  Type.Object({ requestId: Id, accountId: Id, number: Type.String(), outcome: OneOf('granted', 'refused') }),
)

/** A citizen or an enterprise has closed its account: whoever keeps something for the account alone destroys it. */
export const accountClosed = event('privacy.account-closed@1', Type.Object({ accountId: Id }))
