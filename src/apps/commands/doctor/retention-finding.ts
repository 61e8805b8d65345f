import { legalDayOf } from '#kernel/calendar'
import { dueFrom } from '#kernel/retention'
import { type DueRecords, sumsOf } from '../../due-records.ts'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

/** Days for which what is due may wait for somebody to confirm it. */
const PATIENCE_DAYS = 30
const DAY_MS = 86_400_000

const found = (mark: Finding['mark'], text: string): Finding => ({ check: 'retention', mark, text })

/** Days for which the record that waits longest has been due. */
const waited = ({ rule, oldest }: DueRecords, now: Date): number =>
  oldest === null ? 0 : Math.floor((now.getTime() - Date.parse(dueFrom(rule, legalDayOf(oldest)))) / DAY_MS)

/** Judges whether what is kept for a time only is destroyed in time. */
export function judgeRetention(due: readonly DueRecords[], now: Date): Finding {
  const waiting = due.filter(({ count }) => count > 0)
  if (waiting.length === 0) return found('ok', say('doctor.retention.ok'))
  const days = Math.max(...waiting.map((one) => waited(one, now)))
  const params = { ...sumsOf(waiting), days }
  return days > PATIENCE_DAYS
    ? found('warning', say('doctor.retention.overdue', params))
    : found('ok', say('doctor.retention.due', params))
}
