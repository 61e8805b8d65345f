import { Type } from 'typebox'
import { Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

/** A unit was made, renamed, moved or closed, or what the public is told of it was changed. */
export const unitChanged = event(
  'org.unit-changed@1',
  Type.Object({ unitId: Id, change: OneOf('created', 'renamed', 'moved', 'closed', 'contact') }),
)
/** An appointment was given or ended, or its roles changed. */
export const appointmentChanged = event(
  'org.appointment-changed@1',
  Type.Object({
    appointmentId: Id,
    personId: Id,
    unitId: Id,
    change: OneOf('given', 'ended', 'roles'),
  }),
)
/** A role was made, set anew by an administrator, or extended by what a version of the product brings. */
export const roleChanged = event(
  'org.role-changed@1',
  Type.Object({ roleId: Id, change: OneOf('created', 'set', 'extended') }),
)
/** A delegation was given, or revoked by one of its sides, an administrator or the platform. */
export const delegationChanged = event(
  'org.delegation-changed@1',
  Type.Object({
    delegationId: Id,
    appointmentId: Id,
    toAppointmentId: Id,
    personId: Id,
    toPersonId: Id,
    change: OneOf('given', 'revoked'),
  }),
)
/** A government was made. */
export const governmentChanged = event(
  'org.government-changed@1',
  Type.Object({ governmentId: Id, change: OneOf('created') }),
)
