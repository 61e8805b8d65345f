import { COUNT_LIMIT } from '#kernel/contract'
import { t } from '../../kit/text.ts'
import { useTaskCounts } from './api.ts'

const FIGURES = ['mine', 'open', 'near', 'late'] as const

const shown = (count: number): string => (count === COUNT_LIMIT ? `${COUNT_LIMIT}+` : String(count))

/** The four figures above the tray: what is mine, what may be taken, what ends soon, what is late. */
export function TaskCounts() {
  const { data } = useTaskCounts()
  return (
    <dl className="figures" aria-label={t('tray.figures')}>
      {FIGURES.map((name) => (
        <div key={name} className={`figure figure-${name}${data && data[name] > 0 ? ' figure-some' : ''}`}>
          <dt>{t(`tray.count.${name}`)}</dt>
          <dd>{data ? shown(data[name]) : '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
