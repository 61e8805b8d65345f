import { Link } from '@tanstack/react-router'
import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ListTable } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { type CaseHold, useHolds } from './api.ts'
import { LiftHoldDialog } from './lift-hold-dialog.tsx'
import { PlaceHoldDialog } from './place-hold-dialog.tsx'

/** @param mayRead whether cases may be opened */
const columns = (mayRead: boolean, onLift: (number: string) => void): TableColumnsType<CaseHold> => [
  {
    title: t('holds.number'),
    key: 'number',
    render: (_value, { caseId, number }) =>
      mayRead ? (
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {number}
        </Link>
      ) : (
        <span className="code">{number}</span>
      ),
  },
  { title: t('holds.until'), dataIndex: 'until' },
  { title: t('holds.reason'), dataIndex: 'reason' },
  { title: t('holds.person'), dataIndex: 'person' },
  {
    title: t('holds.placed'),
    key: 'placed',
    responsive: ['md'],
    render: (_value, { placedAt }) => <Moment at={placedAt} />,
  },
  {
    title: t('task.action'),
    key: 'lift',
    render: (_value, { number }) => (
      <Button size="small" onClick={() => onLift(number)}>
        {t('holds.lift')}
      </Button>
    ),
  },
]

/** 暂停销毁: cases under dispute that neither a rule nor a request destroys. */
export function HoldsPage() {
  const may = useMay()
  const [placing, setPlacing] = useState(false)
  const [lifting, setLifting] = useState<string>()
  return (
    <>
      <PageHeader
        title={t('holds.title')}
        lead={t('holds.lead')}
        actions={
          <Button type="primary" onClick={() => setPlacing(true)}>
            {t('holds.place')}
          </Button>
        }
      />
      <ListTable
        label={t('holds.title')}
        columns={columns(may('casework.case.read'), setLifting)}
        query={useHolds()}
        rowKey={({ id }) => id}
        empty={t('holds.empty')}
        exported={{ list: 'hold.holds', filter: {} }}
      />
      <PlaceHoldDialog open={placing} onClose={() => setPlacing(false)} />
      {lifting !== undefined && <LiftHoldDialog number={lifting} onClose={() => setLifting(undefined)} />}
    </>
  )
}
