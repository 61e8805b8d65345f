import type { CitizenActor, Ctx, Face, StaffActor } from '#kernel/context'
import { notFound } from '#kernel/errors'

/** Somebody who is logged in. */
export type LoggedIn = StaffActor | CitizenActor

/** The logged-in caller. @throws Refusal `kernel.not-found` for anybody else */
export function loggedIn({ actor }: Ctx): LoggedIn {
  if (actor.kind === 'staff' || actor.kind === 'citizen') return actor
  throw notFound()
}

/** The logged-in citizen or enterprise. @throws Refusal `kernel.not-found` for anybody else */
export function citizenOf({ actor }: Ctx): CitizenActor {
  if (actor.kind === 'citizen') return actor
  throw notFound()
}

/** The face that somebody is logged in to. */
export const faceOf = (actor: LoggedIn): Face => (actor.kind === 'staff' ? 'desk' : 'hall')
