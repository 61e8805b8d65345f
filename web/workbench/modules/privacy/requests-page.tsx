import { getRouteApi, Link } from '@tanstack/react-router'
import { Select, type TableColumnsType } from 'antd'
import { REQUEST_STATES } from '#contracts/privacy'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type RequestLine, useRequests } from './api.ts'
import { RequestState } from './state-tag.tsx'

const route = getRouteApi('/desk/data-requests')

const COLUMNS: TableColumnsType<RequestLine> = [
  {
    title: t('data-request.number'),
    key: 'number',
    render: (_value, row) => (
      <Link className="code" to="/data-requests/$requestId" params={{ requestId: row.id }}>
        {row.number}
      </Link>
    ),
  },
  {
    title: t('data-request.kind'),
    key: 'kind',
    render: (_value, row) => word('data-request.kind', row.kind),
  },
  { title: t('data-request.asked'), key: 'asked', render: (_value, row) => <Moment at={row.askedAt} /> },
  {
    title: t('data-request.due'),
    key: 'due',
    render: (_value, row) => (row.overdue ? t('data-request.overdue', { day: row.dueOn }) : row.dueOn),
  },
  {
    title: t('data-request.state'),
    key: 'state',
    render: (_value, row) => <RequestState state={row.state} />,
  },
]

/** 个人信息请求: what citizens ask about their data, earliest due first. */
export function RequestsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, state = 'open' } = search
  const query = useRequests({ state, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('data-requests.title')} lead={t('data-requests.lead')} />
      <search className="filters">
        <Select
          className="filter-wide"
          value={state}
          aria-label={t('data-request.state')}
          onChange={(next: string) => change({ state: next === 'open' ? undefined : next })}
          options={REQUEST_STATES.map((value) => ({ value, label: word('data-request.state', value) }))}
        />
      </search>
      <ListTable
        label={t('data-requests.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('data-requests.empty')}
        exported={{ list: 'privacy.requests', filter: { state } }}
      />
    </>
  )
}
