import { type Calendar, legalDayOf, yearOf } from '#kernel/calendar'
import type { Backlog } from '#kernel/events'
import type { QueueState } from '#kernel/jobs'
import type { TimeDoubt } from '#kernel/timecheck'
import type { ClockBacklog } from '#modules/casework'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

/** Deliveries that wait longer than this show that nobody delivers. */
const LATE_MS = 10 * 60_000
/** How far the newest event may lie ahead of the clock. */
const AHEAD_MS = 60_000
/** The notice for a year is out by this day of the year before. */
const NOTICE_OUT = '11-01'

/** Judges what subscribers still have to be told. */
export function deliveriesFinding(backlog: Backlog, now: Date): Finding {
  const { open, dead, openSince, deadSubscribers } = backlog
  if (dead > 0) {
    const text = say('doctor.deliveries.dead', { dead, names: deadSubscribers.join('、') })
    return { check: 'deliveries', mark: 'problem', text }
  }
  const late = openSince !== null && now.getTime() - openSince.getTime() > LATE_MS
  return late
    ? { check: 'deliveries', mark: 'warning', text: say('doctor.deliveries.late', { open }) }
    : { check: 'deliveries', mark: 'ok', text: say('doctor.deliveries.ok', { open }) }
}

/** Judges the queue of jobs. */
export function jobsFinding({ waiting, failed, failedTasks }: QueueState): Finding {
  return failed > 0
    ? {
        check: 'jobs',
        mark: 'problem',
        text: say('doctor.jobs.failed', { failed, names: failedTasks.join('、') }),
      }
    : { check: 'jobs', mark: 'ok', text: say('doctor.jobs.ok', { waiting }) }
}

/** Judges the clock by what is on record: nothing has happened in the future. */
export function clockFinding({ newestEventAt }: Backlog, now: Date): Finding {
  const ahead = newestEventAt === null ? 0 : newestEventAt.getTime() - now.getTime()
  return ahead > AHEAD_MS
    ? {
        check: 'clock',
        mark: 'problem',
        text: say('doctor.clock.behind', { minutes: Math.ceil(ahead / 60_000) }),
      }
    : { check: 'clock', mark: 'ok', text: say('doctor.clock.ok', { now: now.toISOString() }) }
}

/** Judges whether what the law says happens by itself does happen. */
export function silenceFinding({ late, failing, unconfirmed }: ClockBacklog): Finding {
  const finding = (mark: Finding['mark'], text: string): Finding => ({ check: 'silence', mark, text })
  if (failing > 0) return finding('problem', say('doctor.silence.failing', { failing }))
  if (late > 0) return finding('warning', say('doctor.silence.late', { late }))
  if (unconfirmed > 0) return finding('warning', say('doctor.silence.unconfirmed', { unconfirmed }))
  return finding('ok', say('doctor.silence.ok'))
}

/** Judges whether the machine's clock may be believed. */
export function timeFinding(doubts: readonly TimeDoubt[]): Finding {
  const open = doubts.find(({ endedAt }) => endedAt === null)
  if (!open) return { check: 'time', mark: 'ok', text: say('doctor.time.ok') }
  const { reason, offsetMs, beganAt } = open
  const params = { seconds: Math.round(Math.abs(offsetMs) / 1000), since: beganAt.toISOString() }
  const way = say(offsetMs < 0 ? 'doctor.time.slow' : 'doctor.time.fast')
  return {
    check: 'time',
    mark: 'problem',
    text: say('doctor.time.doubt', { ...params, way, reason: say(`doctor.time.${reason}`) }),
  }
}

/** Judges whether governments have decided about the permissions that a version brought. */
export function rolesFinding(open: ReadonlyMap<string, number>): Finding {
  if (open.size === 0) return { check: 'roles', mark: 'ok', text: say('doctor.roles.ok') }
  const names = [...open].map(([name, count]) => say('doctor.roles.of', { name, count })).join('、')
  return { check: 'roles', mark: 'warning', text: say('doctor.roles.open', { names }) }
}

/** Judges whether the State Council's notices for this year and, from November on, the next are there. */
export function calendarFinding(calendar: Calendar, now: Date): Finding {
  const today = legalDayOf(now)
  const year = yearOf(today)
  const lacks = (of: number) => calendar.isProvisional(`${of}-01-01`, `${of}-12-31`)
  if (lacks(year)) {
    return { check: 'calendar', mark: 'problem', text: say('doctor.calendar.missing', { year }) }
  }
  return today >= `${year}-${NOTICE_OUT}` && lacks(year + 1)
    ? { check: 'calendar', mark: 'warning', text: say('doctor.calendar.next', { year: year + 1 }) }
    : { check: 'calendar', mark: 'ok', text: say('doctor.calendar.ok', { year }) }
}
