import { Type } from 'typebox'
import { Day, Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

/** A request about personal data was answered. */
export const requestAnswered = event(
  'privacy.request-answered@1',
  Type.Object({ requestId: Id, accountId: Id, number: Type.String(), outcome: OneOf('granted', 'refused') }),
)

/** A request is answered by another day than was said, because the calendar is, or by confirmation the rule. Told once. */
export const requestRedated = event(
  'privacy.request-redated@1',
  Type.Object({ requestId: Id, accountId: Id, number: Type.String(), before: Day, dueOn: Day }),
)

/** A citizen or an enterprise has closed its account: whoever keeps something for the account alone destroys it. */
export const accountClosed = event('privacy.account-closed@1', Type.Object({ accountId: Id }))
