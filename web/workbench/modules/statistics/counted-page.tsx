import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, textOf, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type CountedCase, useCounted } from './api.ts'

const route = getRouteApi('/desk/statistics/cases')

const COLUMNS: TableColumnsType<CountedCase> = [
  {
    title: t('statistics.case'),
    key: 'case',
    render: (_value, { caseId, number, itemName }) => (
      <div className="cell-main">
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {number}
        </Link>
        <span>{itemName}</span>
      </div>
    ),
  },
  { title: word('statistics:dimension', 'unit'), dataIndex: 'unitName' },
  {
    title: word('statistics:dimension', 'channel'),
    key: 'channel',
    render: (_value, { channel }) => word('statistics:channel', channel),
  },
  { title: word('statistics:figure', 'received'), dataIndex: 'receivedOn' },
  { title: word('statistics:figure', 'accepted'), dataIndex: 'acceptedOn' },
  { title: word('statistics:figure', 'decided'), dataIndex: 'decidedOn' },
  { title: word('statistics:figure', 'overdue'), dataIndex: 'overdueOn' },
  { title: t('statistics.used'), dataIndex: 'usedDays', align: 'end' },
  { title: t('statistics.grade'), dataIndex: 'grade', align: 'end' },
]

/** The cases that a figure of a table counts. */
export function CountedPage() {
  const { label, page = 1, figure, kind = 'month', by = 'unit', ...rest } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = { ...rest, figure, kind, by }
  const query = useCounted({ ...filter, page, size: PAGE_SIZE })
  const title = [label ?? t('statistics.total'), word('statistics:figure', figure)].join(' · ')
  return (
    <>
      <PageHeader
        up={{ to: '/statistics', label: t('statistics.title') }}
        title={title}
        lead={textOf(`statistics:define.${figure}`)}
      />
      <ListTable
        label={title}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.caseId}
        page={page}
        onPage={(next) =>
          void navigate({
            search: (old) => ({ ...present({ ...old, page: next > 1 ? next : undefined }), figure }),
          })
        }
        empty={t('statistics.cases-empty')}
        exported={{ list: 'statistics.cases', filter }}
      />
    </>
  )
}
