export { buildCalendar, type CalendarInput } from './build-calendar.ts'
export type { Calendar, DayKind, DaySource, WorkingDays } from './calendar.ts'
export {
  type HolidayDay,
  HolidayError,
  type HolidayIssue,
  type HolidayProblem,
  type HolidayRow,
  parseHolidays,
} from './holiday.ts'
export type { CalendarLayer } from './layers.ts'
export {
  addDays,
  dayNumber,
  daysBetween,
  isLegalDay,
  type LegalDay,
  legalDayAt,
  legalDayOf,
  legalYear,
  startOfLegalDay,
  yearOf,
} from './legal-day.ts'
export {
  type AnnouncedHours,
  buildHours,
  type ClockTime,
  clockTime,
  HoursError,
  type HoursIssue,
  type OfficeHours,
  type Season,
  type Span,
} from './office-hours.ts'
