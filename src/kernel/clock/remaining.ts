import { addDays, type Calendar, type LegalDay } from '#kernel/calendar'

/**
 * Working days left after `today` up to and with `dueDay`: 0 on the last day (and on rest days before a
 * due day that is no working day), negative by the working days that have passed since.
 */
export function remaining(dueDay: LegalDay, today: LegalDay, calendar: Calendar): number {
  return today <= dueDay
    ? calendar.workingDaysBetween(addDays(today, 1), addDays(dueDay, 1))
    : 0 - calendar.workingDaysBetween(addDays(dueDay, 1), addDays(today, 1))
}
