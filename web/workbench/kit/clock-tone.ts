/** How urgent a legal period is. */
export type ClockTone = 'late' | 'near' | 'calm' | 'stopped'

/** Working days from which on a period counts as near its end, as in the figures of the tray. */
export const NEAR_DAYS = 1

/** Urgency of a period. @param left working days left, negative when late; null once it has stopped */
export function clockTone(left: number | null): ClockTone {
  if (left === null) return 'stopped'
  if (left < 0) return 'late'
  return left <= NEAR_DAYS ? 'near' : 'calm'
}
