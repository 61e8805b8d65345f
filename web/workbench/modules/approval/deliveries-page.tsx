import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { approval } from './api.ts'
import { RegisterFilter } from './register-filter.tsx'

const route = getRouteApi('/desk/deliveries')

type Row = OutputOf<(typeof approvalContract.endpoints)['listDeliveries']>['rows'][number]

const TONES = { sent: 'waiting', received: 'done', returned: 'ended' } as const

const COLUMNS: TableColumnsType<Row> = [
  { title: t('deliveries.sent'), dataIndex: 'sentOn', key: 'sent' },
  {
    title: t('task.number'),
    key: 'number',
    render: (_value, { caseId, caseNumber, itemName }) => (
      <div className="cell-main">
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {caseNumber}
        </Link>
        <span className="muted">{itemName}</span>
      </div>
    ),
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit', responsive: ['md'] },
  { title: t('deliveries.recipient'), dataIndex: 'recipient', key: 'recipient' },
  {
    title: t('deliveries.papers'),
    key: 'papers',
    className: 'wrapped',
    render: (_value, { papers }) => (
      <div className="cell-main">
        {papers.map(({ template, number }) => (
          <span key={number}>{`${word('paper:template', template)} ${number}`}</span>
        ))}
      </div>
    ),
  },
  {
    title: t('deliveries.manner'),
    key: 'manner',
    render: (_value, { manner, tracking, server }) => (
      <div className="cell-main">
        <span>{[word('approval:manner', manner), tracking].filter(Boolean).join(' ')}</span>
        <span className="muted">{server}</span>
      </div>
    ),
  },
  {
    title: t('deliveries.result'),
    key: 'status',
    render: (_value, { status, endedOn }) => (
      <div className="cell-main">
        <StatusTag family="approval:delivery" value={status} tones={TONES} />
        <span>{endedOn}</span>
      </div>
    ),
  },
]

/** 送达台账: what was delivered in a year, how, and whether it arrived. */
export function DeliveriesPage() {
  const { page = 1, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery({
    queryKey: ['approval', 'deliveries', filter, page],
    queryFn: () => approval.listDeliveries({ page, size: PAGE_SIZE, ...filter }),
    placeholderData: keepPreviousData,
  })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('deliveries.title')} lead={t('deliveries.lead')} />
      <RegisterFilter unitId={filter.unitId} year={filter.year} onChange={change} />
      <ListTable
        label={t('deliveries.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('deliveries.empty')}
        exported={{ list: 'approval.deliveries', filter }}
      />
    </>
  )
}
