import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { TracedRefusal } from '#kernel/errors'
import { beginStanding } from '#modules/factor'
import { appointmentsInForce } from '#modules/org'
import { lockByLogin } from './account.store.ts'
import { beginSession } from './begin-session.ts'
import type { deskContract } from './desk.contract.ts'
import { logInFailed, noAppointment } from './identity.errors.ts'
import { provePassword } from './prove-password.ts'

type Endpoint = (typeof deskContract.endpoints)['logInToDesk']

/**
 * Begins a session of a member of staff, in his oldest appointment in force. What it gives before a second factor is
 * proven, `resolveSession` says.
 * @throws Refusal `identity.log-in-failed`, `identity.no-appointment`
 */
export async function logInToDesk(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const account = await lockByLogin(ctx, input.login.trim().toLowerCase())
  const right = await provePassword(ctx, account, input.password)
  if (!right || !account?.governmentId || !account.personId) throw new TracedRefusal(logInFailed())
  const { id, governmentId, personId, temporary } = account
  const [appointmentId] = await appointmentsInForce(ctx, governmentId, personId, legalDayOf(ctx.now))
  if (appointmentId === undefined) throw noAppointment()
  const sessionId = await beginSession(ctx, 'desk', id, appointmentId)
  await beginStanding(ctx, { sessionId, governmentId, personId, appointmentId })
  return { mustChangePassword: temporary }
}
