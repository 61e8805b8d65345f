/** Where a counter stands. */
export const COUNTER_STATES = ['closed', 'open', 'paused'] as const
export type CounterState = (typeof COUNTER_STATES)[number]

/** Where a ticket stands. */
export const TICKET_STATES = ['waiting', 'called', 'done', 'missed'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** What is over its limit. */
export const EXCESSES = ['waiting', 'wait'] as const
export type Excess = (typeof EXCESSES)[number]

/** The number of a ticket: letter and three digits at least. @param serial from 1 */
export const labelOf = (letter: string, serial: number): string =>
  `${letter}${String(serial).padStart(3, '0')}`

const MINUTE_MS = 60_000

/** Whole minutes between two instants, never less than none. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / MINUTE_MS))

interface Limits {
  readonly waitingLimit: number | null
  readonly waitLimitMinutes: number | null
}

/**
 * Which limits of a lane are exceeded: more people than the limit, or one who waits longer than the limit. A limit that is reached
 * is not exceeded; one that is not set never is.
 */
export function excessesOf(limits: Limits, waiting: number, longestMinutes: number): Excess[] {
  const { waitingLimit, waitLimitMinutes } = limits
  return EXCESSES.filter((excess) =>
    excess === 'waiting'
      ? waitingLimit !== null && waiting > waitingLimit
      : waitLimitMinutes !== null && longestMinutes > waitLimitMinutes,
  )
}
