import { appointmentDays, appointmentEnded, appointmentOverlap, lastDayPast } from './org.errors.ts'

/** The days of an appointment, both included; an open end is null. */
export interface Term {
  readonly fromDay: string
  readonly toDay: string | null
}

/** What of an appointment the rules look at. */
export interface HeldAppointment extends Term {
  readonly unitId: string
  readonly state: 'active' | 'ended'
  /** 顶岗: the appointment whose holder is stood in for; null for an appointment of its own. */
  readonly substitutes: string | null
}

/** Whether two terms share a day. */
export const overlap = (a: Term, b: Term): boolean =>
  (b.toDay === null || a.fromDay <= b.toDay) && (a.toDay === null || b.fromDay <= a.toDay)

/** Whether an appointment holds on a legal day. */
export const inForceOn = (held: HeldAppointment, day: string): boolean =>
  held.state === 'active' && overlap(held, { fromDay: day, toDay: day })

/**
 * Whether a person may be given this appointment beside those held: one at a time in each unit, and beside it one for
 * each position in which he stands in.
 * @throws Refusal `org.appointment-days`, `org.appointment-overlap`
 */
export function checkAppointment(
  held: readonly HeldAppointment[],
  next: Term & Pick<HeldAppointment, 'unitId' | 'substitutes'>,
): void {
  if (next.toDay !== null && next.toDay < next.fromDay) throw appointmentDays()
  const clash = held.some(
    (other) =>
      other.state === 'active' &&
      other.unitId === next.unitId &&
      other.substitutes === next.substitutes &&
      overlap(other, next),
  )
  if (clash) throw appointmentOverlap()
}

/**
 * An appointment that is ended: at once, or after its last day.
 * @param lastDay the last day it holds; null ends it at once
 * @throws Refusal `org.appointment-ended`, `org.last-day-past`, `org.appointment-days`
 */
export function endedAppointment(
  held: HeldAppointment,
  lastDay: string | null,
  today: string,
): { readonly toDay: string; readonly state: 'active' | 'ended' } {
  if (held.state === 'ended') throw appointmentEnded()
  if (lastDay === null) return { toDay: held.fromDay > today ? held.fromDay : today, state: 'ended' }
  if (lastDay < today) throw lastDayPast()
  if (lastDay < held.fromDay) throw appointmentDays()
  return { toDay: lastDay, state: 'active' }
}
