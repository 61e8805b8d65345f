import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tabs, Tag } from 'antd'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type TransferRow, useTransfers } from './material-api.ts'
import { BOXES } from './transfers-search.ts'

const route = getRouteApi('/desk/paper-transfers')

const TONES = { sent: 'processing', received: 'success', refused: 'error' } as const

const COLUMNS: TableColumnsType<TransferRow> = [
  {
    title: t('transfer.number'),
    key: 'number',
    render: (_value, { id, number }) => (
      <Link to="/paper-transfers/$transferId" params={{ transferId: id }} className="code">
        {number}
      </Link>
    ),
  },
  {
    title: t('transfer.state'),
    key: 'state',
    render: (_value, { state }) => <Tag color={TONES[state]}>{word('transfer.state', state)}</Tag>,
  },
  { title: t('transfer.from'), dataIndex: 'fromUnit', key: 'from' },
  { title: t('transfer.receiver'), dataIndex: 'toUnit', key: 'to' },
  { title: t('transfer.pieces'), dataIndex: 'pieces', key: 'pieces' },
  {
    title: t('transfer.sent'),
    key: 'sent',
    render: (_value, { sentBy, sentAt }) => (
      <>
        {sentBy} <Moment at={sentAt} />
      </>
    ),
  },
  {
    title: t('transfer.answered'),
    key: 'answered',
    render: (_value, { answeredBy, answeredAt }) =>
      answeredAt && (
        <>
          {answeredBy} <Moment at={answeredAt} />
        </>
      ),
  },
]

/** 材料交接单: what came to one's unit and what went out of it. */
export function TransfersPage() {
  const { box = 'in', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useTransfers({ box, page, size: PAGE_SIZE })
  return (
    <>
      <PageHeader
        title={t('transfer.title')}
        lead={t('transfer.lead')}
        actions={<Link to="/paper-transfers/new">{t('transfer.new')}</Link>}
      />
      <Tabs
        activeKey={box}
        onChange={(key) => void navigate({ search: { box: key as typeof box } })}
        items={BOXES.map((key) => ({ key, label: t(`transfer.box.${key}`) }))}
      />
      <ListTable
        label={t('transfer.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        empty={t('transfer.empty')}
      />
    </>
  )
}
