import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { endedAppointment } from './appointment.model.ts'
import { updateTerm } from './appointment.store.ts'
import { lockAppointment } from './held-appointment.ts'
import type { peopleContract } from './people.contract.ts'
import { tellAppointment } from './tell-appointment.ts'

type Input = InputOf<(typeof peopleContract.endpoints)['endAppointment']>

/** 免职: ends an appointment at once, or after its last day. Sessions in it end with it. */
export async function endAppointment(
  ctx: Ctx,
  input: Input,
): Promise<{ state: 'active' | 'ended'; toDay: string }> {
  const held = await lockAppointment(ctx, input.appointmentId)
  const ended = endedAppointment(held, input.lastDay ?? null, legalDayOf(ctx.now))
  await updateTerm(ctx, held.id, ended)
  await tellAppointment(ctx, held, 'ended')
  return ended
}
