import { t } from '../../kit/text.ts'
import type { Condition } from './api.ts'

type Figures = NonNullable<Condition['figures']>

/** What waits and what was given up, in deliveries and jobs. */
export function QueueFigures({ figures }: { readonly figures: Figures }) {
  const shown = [
    { label: t('operations.deliveries-open'), value: figures.deliveriesOpen, bad: false },
    { label: t('operations.deliveries-dead'), value: figures.deliveriesDead, bad: true },
    { label: t('operations.jobs-waiting'), value: figures.jobsWaiting, bad: false },
    { label: t('operations.jobs-failed'), value: figures.jobsFailed, bad: true },
    { label: t('operations.acts-unsealed'), value: figures.actsUnsealed, bad: false },
  ]
  return (
    <dl className="figures" aria-label={t('operations.queues')}>
      {shown.map(({ label, value, bad }) => (
        <div key={label} className={bad && value > 0 ? 'figure figure-late figure-some' : 'figure'}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
