import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { appointingScopes, checkOther, rolesByCode } from './appoint.ts'
import { replaceRoles } from './appointment.store.ts'
import { lockAppointment } from './held-appointment.ts'
import { appointmentEnded } from './org.errors.ts'
import type { peopleContract } from './people.contract.ts'
import { checkGiving } from './role.model.ts'
import { tellAppointment } from './tell-appointment.ts'

type Input = InputOf<(typeof peopleContract.endpoints)['setAppointmentRoles']>

/** Gives an appointment exactly these roles; those that reach the whole government are neither given nor taken by a unit. */
export async function setAppointmentRoles(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const held = await lockAppointment(ctx, input.appointmentId)
  checkOther(ctx, held.personId)
  if (held.state === 'ended') throw appointmentEnded()
  const codes = held.roles.map((role) => role.code)
  const changed = [...new Set([...codes, ...input.roles])].filter(
    (code) => codes.includes(code) !== input.roles.includes(code),
  )
  const touched = await rolesByCode(ctx, changed)
  checkGiving(
    appointingScopes(ctx),
    touched.flatMap((role) => role.grants),
  )
  const roles = await rolesByCode(ctx, input.roles)
  await replaceRoles(
    ctx,
    [held.id],
    roles.map((role) => ({ appointmentId: held.id, roleId: role.id })),
  )
  await tellAppointment(ctx, held, 'roles')
  return {}
}
