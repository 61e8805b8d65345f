import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tag } from 'antd'
import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { approval } from './api.ts'
import { RegisterFilter } from './register-filter.tsx'

const route = getRouteApi('/desk/received')

type Row = OutputOf<(typeof approvalContract.endpoints)['listReceivedCases']>['rows'][number]

const COLUMNS: TableColumnsType<Row> = [
  {
    title: t('task.subject'),
    key: 'number',
    render: (_value, { id, number, itemName, formerNumber, imported }) => (
      <div className="cell-main">
        <Link to="/cases/$caseId" params={{ caseId: id }} className="code">
          {number}
        </Link>
        <span className="muted">{itemName}</span>
        {imported && (
          <span>
            <Tag>{t('received.imported')}</Tag> {formerNumber}
          </span>
        )}
      </div>
    ),
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('received.applicant'), dataIndex: 'applicant', key: 'applicant' },
  { title: t('received.received'), dataIndex: 'receivedOn', key: 'received' },
  { title: t('received.accepted'), dataIndex: 'acceptedOn', key: 'accepted' },
  { title: t('received.decided'), dataIndex: 'decidedOn', key: 'decided' },
  {
    title: t('case.status'),
    key: 'status',
    render: (_value, { status, licenceNumber }) => (
      <div className="cell-main">
        <span>{word('approval:status', status)}</span>
        {licenceNumber !== null && (
          <span className="muted">{`${t('received.licence')} ${licenceNumber}`}</span>
        )}
      </div>
    ),
  },
]

/** 收件台账: what was received in a year, printable and to be exported; what was imported is marked. */
export function ReceivedPage() {
  const { page = 1, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const query = useQuery({
    queryKey: ['approval', 'received', filter, page],
    queryFn: () => approval.listReceivedCases({ page, size: PAGE_SIZE, ...filter }),
    placeholderData: keepPreviousData,
  })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title={t('received.title')}
        lead={t('received.lead')}
        actions={
          may('approval.history.import') && (
            <Link to="/import" search={{ target: 'approval.history' }}>
              {t('received.import')}
            </Link>
          )
        }
      />
      <RegisterFilter unitId={filter.unitId} year={filter.year} onChange={change} />
      <ListTable
        label={t('received.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('received.empty')}
        exported={{ list: 'approval.received', filter }}
      />
    </>
  )
}
