import { type Ctx, can, governmentOf, type Scoped } from '#kernel/context'
import { forbidden, notFound } from '#kernel/errors'
import type { FullAppointment } from './appointment.store.ts'

const recordOf = (ctx: Ctx, held: FullAppointment): Scoped => ({
  governmentId: governmentOf(ctx),
  unitId: held.unitId,
  unitPath: held.unitPath,
})

/** Records that stand for a person: his appointments that are not ended; without any, the government itself. */
function recordsOf(ctx: Ctx, held: readonly FullAppointment[]): Scoped[] {
  const active = held.filter((one) => one.state === 'active')
  return active.length > 0 ? active.map((one) => recordOf(ctx, one)) : [{ governmentId: governmentOf(ctx) }]
}

/** Whether the caller sees a person: by any of his units. */
export const seesPerson = (ctx: Ctx, held: readonly FullAppointment[]): boolean =>
  recordsOf(ctx, held).some((record) => can(ctx.actor, 'org.person.read', record))

/** Whether the caller may change a person: in every one of his units. */
export const managesPerson = (ctx: Ctx, permission: string, held: readonly FullAppointment[]): boolean =>
  recordsOf(ctx, held).every((record) => can(ctx.actor, permission, record))

/** The answer to who may not: that he may not, or, where he does not even see the person, nothing at all. */
const turnedAway = (ctx: Ctx, held: readonly FullAppointment[]) =>
  seesPerson(ctx, held) ? forbidden() : notFound()

/**
 * Refuses who may not change a person.
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`
 */
export function authorizePerson(ctx: Ctx, permission: string, held: readonly FullAppointment[]): void {
  if (!managesPerson(ctx, permission, held)) throw turnedAway(ctx, held)
}

/**
 * Refuses who may not change an appointment.
 * @param all all appointments of the person, by which the caller may see him
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`
 */
export function authorizeAppointment(ctx: Ctx, one: FullAppointment, all: readonly FullAppointment[]): void {
  if (!can(ctx.actor, 'org.appointment.manage', recordOf(ctx, one))) throw turnedAway(ctx, all)
}
