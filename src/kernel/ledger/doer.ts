import { type Actor, actorRef } from '#kernel/context'
import type { Act } from './act.ts'

/** How an act says who did it: the person, his own appointment, and for whom, if for somebody else. */
export function doerOf(actor: Actor): Pick<Act, 'actor' | 'appointment' | 'behalf'> {
  if (actor.kind !== 'staff') return { actor: actorRef(actor), appointment: null }
  const { appointmentId, onBehalfOf } = actor
  const own = { actor: actorRef(actor), appointment: appointmentId }
  if (!onBehalfOf) return own
  const { personId: person, appointmentId: appointment, delegationId: delegation } = onBehalfOf
  return { ...own, behalf: { person, appointment, delegation } }
}
