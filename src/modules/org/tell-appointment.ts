import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { appointmentChanged } from './org.events.ts'

/** Tells what became of an appointment, and puts it on the record: who gave and took power is asked for years later. */
export async function tellAppointment(
  ctx: Ctx,
  { id, personId, unitId }: { readonly id: string; readonly personId: string; readonly unitId: string },
  change: Static<typeof appointmentChanged.body>['change'],
): Promise<void> {
  const told = { appointmentId: id, personId, unitId, change }
  emit(ctx, appointmentChanged, id, told)
  await recordDayAct(ctx, appointmentChanged.type, told)
}
