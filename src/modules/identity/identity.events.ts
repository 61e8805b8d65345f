import { Type } from 'typebox'
import { Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

/** The account of a member of staff was made, disabled or enabled, or its password reset. */
export const accountChanged = event(
  'identity.account-changed@1',
  Type.Object({
    accountId: Id,
    personId: Id,
    change: OneOf('created', 'password-reset', 'disabled', 'enabled'),
  }),
)
