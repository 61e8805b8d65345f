import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Moment } from '../../kit/moment.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { useWaiting, type WaitingKind } from '../paper/api.ts'

function Line({ unitId, unitName, title, count, since, lapsed }: WaitingKind) {
  const may = useMay()
  const words = t('seals.waiting-line', { unit: unitName, title, count })
  return (
    <li>
      {may('paper.paper.read') ? (
        <Link to="/papers" search={{ unitId, care: 'awaited' }}>
          {words}
        </Link>
      ) : (
        words
      )}{' '}
      <span className="muted">
        {t('seals.waiting-since')} <Moment at={since} />{' '}
        {t(lapsed ? 'seals.waiting-lapsed' : 'seals.waiting-person')}
      </span>
    </li>
  )
}

/** 待盖章: what waits for a seal, and what it waits for. Nothing where nothing waits. */
export function WaitingPapers() {
  const { data } = useWaiting()
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  const lapsed = rows.some((row) => row.lapsed)
  return (
    <Alert
      className="gap-below"
      showIcon
      type={lapsed ? 'warning' : 'info'}
      title={t(lapsed ? 'seals.waiting-lapsed-title' : 'seals.waiting-title')}
      description={
        <ul>
          {rows.map((row) => (
            <Line key={`${row.unitId} ${row.template}`} {...row} />
          ))}
        </ul>
      }
    />
  )
}
