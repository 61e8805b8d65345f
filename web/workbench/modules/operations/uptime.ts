import { t } from '../../kit/text.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A span of time in its two largest units, rounded down; seconds do not count. */
export function spanText(from: string, to: string): string {
  const ms = Math.max(0, Date.parse(to) - Date.parse(from))
  const days = Math.floor(ms / DAY_MS)
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS)
  return days > 0 ? t('operations.days', { days, hours }) : t('operations.hours', { hours, minutes })
}
