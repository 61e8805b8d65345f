import { getRouteApi } from '@tanstack/react-router'
import { Input, Table, type TableColumnsType } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type TallyLine, useTally } from './api.ts'

const route = getRouteApi('/desk/complaints/tally')

const COUNTS = [
  'received',
  'ratings',
  'answered',
  'inTime',
  'overdue',
  'founded',
  'mended',
  'called',
  'reviews',
  'changed',
  'withdrawn',
] as const satisfies readonly (keyof TallyLine)[]

/** A share in per cent with both numbers, so that nobody takes one of three for a third of many. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%（${part}/${whole}）`

const COLUMNS: TableColumnsType<TallyLine> = [
  {
    title: t('complaint.unit'),
    key: 'unit',
    render: (_value, row) => row.unitName ?? t('complaint.unassigned'),
  },
  ...COUNTS.map((name) => ({ title: word('complaint.count', name), dataIndex: name, align: 'end' as const })),
  {
    title: t('complaint.mended-share'),
    key: 'mendedShare',
    align: 'end',
    render: (_value, row) => share(row.mended, row.founded),
  },
  {
    title: t('complaint.in-time-share'),
    key: 'inTimeShare',
    align: 'end',
    render: (_value, row) => share(row.inTime, row.answered),
  },
]

const monthStart = (today: string): string => `${today.slice(0, 8)}01`

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format()

/** 差评整改: complaints and bad ratings of a period by unit. */
export function TallyPage() {
  const { to = today(), from = monthStart(to) } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useTally({ from, to })
  const change = (next: { from?: string; to?: string }) =>
    void navigate({ search: present({ from, to, ...next }) })
  return (
    <>
      <PageHeader
        title={t('complaint.tally')}
        lead={t('complaint.tally-lead')}
        up={{ to: '/complaints', label: t('complaints.title') }}
      />
      <search className="filters">
        <Input
          type="date"
          className="filter-day"
          aria-label={t('acts.from')}
          value={from}
          onChange={({ target }) => target.value && change({ from: target.value })}
        />
        <Input
          type="date"
          className="filter-day"
          aria-label={t('acts.to')}
          value={to}
          onChange={({ target }) => target.value && change({ to: target.value })}
        />
      </search>
      <AwaitQuery query={query}>
        {({ rows, total }) => (
          <Table<TallyLine>
            size="small"
            columns={COLUMNS}
            dataSource={rows.length > 1 ? [...rows, { ...total, unitName: t('statistics.total') }] : rows}
            rowKey={(row) => row.unitName ?? ''}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('complaints.empty') }}
          />
        )}
      </AwaitQuery>
    </>
  )
}
