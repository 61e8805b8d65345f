import { Type } from 'typebox'
import { Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'
import { Kind } from './factor.schemas.ts'

/** A second factor of a member of staff was added, removed or reset, or his recovery codes were renewed or used. */
export const factorsChanged = event(
  'factor.factors-changed@1',
  Type.Object({
    personId: Id,
    change: OneOf('added', 'removed', 'reset', 'codes-renewed', 'code-used'),
    kind: Type.Optional(Kind),
  }),
)

/** The rules of the zones were changed. */
export const policyChanged = event(
  'factor.policy-changed@1',
  Type.Object({ zones: Type.Array(Type.String()) }),
)

/** A window machine was enrolled or revoked. */
export const machineChanged = event(
  'factor.machine-changed@1',
  Type.Object({ machineId: Id, unitId: Id, change: OneOf('enrolled', 'revoked') }),
)
