import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { useMay } from '../../shell/session.ts'
import { EndOrderDialog } from './end-order-dialog.tsx'
import { GiveOrderDialog } from './give-order-dialog.tsx'
import { type Order, useOrders } from './order-api.ts'
import { PaperKinds } from './paper-kinds.tsx'

const TONES = { 'in-force': 'done', 'to-come': 'waiting', expired: 'ended', ended: 'ended' } as const

function Document({ id, basis, hasFile }: Order) {
  if (!hasFile) return basis
  return (
    <a href={`/api/seal/orders/${id}/file`} target="_blank" rel="noreferrer">
      {basis}
    </a>
  )
}

function Ended({ endedAt, endedBy, endReason }: Order) {
  if (endedAt === null) return null
  return (
    <div className="muted">
      <Moment at={endedAt} /> {endedBy} {endReason}
    </div>
  )
}

const columns = (end: (order: Order) => void): TableColumnsType<Order> => [
  { title: t('orders.unit'), dataIndex: 'unitName' },
  {
    title: t('orders.basis'),
    key: 'basis',
    render: (_value, order) => <Document {...order} />,
  },
  {
    title: t('orders.papers'),
    key: 'papers',
    className: 'wrapped',
    render: (_value, { papers, bySilence }) => (
      <div className="cell-main">
        <PaperKinds papers={papers} />
        {bySilence && <span className="muted">{t('orders.silence')}</span>}
      </div>
    ),
  },
  {
    title: t('orders.validity'),
    key: 'validity',
    render: (_value, { validFrom, validTo }) =>
      t(validTo === null ? 'orders.since' : 'orders.between', { from: validFrom, to: validTo ?? '' }),
  },
  {
    title: t('orders.ordered'),
    key: 'ordered',
    render: (_value, { orderedBy, orderedAt }) => (
      <>
        {orderedBy} <Moment at={orderedAt} />
      </>
    ),
  },
  {
    title: t('orders.standing'),
    key: 'standing',
    render: (_value, order) => (
      <>
        <StatusTag family="orders.standing" value={order.standing} tones={TONES} />
        <Ended {...order} />
      </>
    ),
  },
  {
    title: t('task.action'),
    key: 'act',
    render: (_value, order) =>
      order.can.end && (
        <Button size="small" danger onClick={() => end(order)}>
          {t('orders.end')}
        </Button>
      ),
  },
]

/** 用印授权: which papers units have ordered in writing to be sealed without a person being asked. */
export function OrdersPage() {
  const may = useMay()
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Order | null>(null)
  return (
    <>
      <PageHeader
        title={t('orders.title')}
        lead={t('orders.lead')}
        actions={
          may('seal.order.give') && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {t('orders.give')}
            </Button>
          )
        }
      />
      <AwaitQuery query={useOrders()}>
        {({ rows }) => <WholeTable columns={columns(setEnding)} rows={rows} empty={t('orders.none')} />}
      </AwaitQuery>
      <GiveOrderDialog open={giving} onClose={() => setGiving(false)} />
      <EndOrderDialog order={ending} onClose={() => setEnding(null)} />
    </>
  )
}
