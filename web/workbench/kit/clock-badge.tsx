import { clockTone } from './clock-tone.ts'
import { t } from './text.ts'

function wordsOf(left: number | null): string {
  if (left === null) return t('clock.stopped')
  if (left < 0) return t('clock.late', { days: -left })
  return left === 0 ? t('clock.today') : t('clock.left', { days: left })
}

interface ClockBadgeProps {
  /** Working days left, negative when late; null once the period has stopped. */
  readonly left: number | null
  readonly dueOn: string | null
  /** The calendar of that year is not announced yet. */
  readonly provisional?: boolean
}

/** How long a period still runs, in words; colour and the rule at its edge only repeat them. */
export function ClockBadge({ left, dueOn, provisional = false }: ClockBadgeProps) {
  if (dueOn === null) return <span className="muted">{t('clock.none')}</span>
  return (
    <span className={`clock clock-${clockTone(left)}`}>
      <span>{wordsOf(left)}</span>
      <time dateTime={dueOn}>{dueOn}</time>
      {provisional && <span>{t('clock.provisional')}</span>}
    </span>
  )
}
