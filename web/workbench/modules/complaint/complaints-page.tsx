import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox, type TableColumnsType, Tag } from 'antd'
import { COMPLAINT_STATES, ORIGINS } from '#contracts/complaint'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type ComplaintLine, useComplaints } from './api.ts'
import { ComplaintState, groundsOf, titleOf } from './complaint-words.tsx'

const route = getRouteApi('/desk/complaints')

/** A day, lit where it has passed. */
function Due({ row: { dueOn, overdue } }: { readonly row: ComplaintLine }) {
  if (dueOn === null) return overdue ? <Tag color="error">{t('complaint.overdue')}</Tag> : null
  return overdue ? <Tag color="error">{t('complaint.overdue-day', { day: dueOn })}</Tag> : dueOn
}

const COLUMNS: TableColumnsType<ComplaintLine> = [
  {
    title: t('complaint.what'),
    key: 'what',
    render: (_value, row) => (
      <div className="cell-main">
        <Link to="/complaints/$complaintId" params={{ complaintId: row.id }}>
          {titleOf(row)}
        </Link>
        <span className="code">{row.number}</span>
      </div>
    ),
  },
  {
    title: t('complaint.grounds'),
    key: 'grounds',
    responsive: ['lg'],
    render: (_value, row) => groundsOf(row),
  },
  { title: t('complaint.unit'), dataIndex: 'unitName', responsive: ['md'] },
  {
    title: t('complaint.asked'),
    key: 'asked',
    responsive: ['md'],
    render: (_value, row) => <Moment at={row.askedAt} />,
  },
  { title: t('complaint.due'), key: 'due', render: (_value, row) => <Due row={row} /> },
  {
    title: t('complaint.state'),
    key: 'state',
    render: (_value, row) => <ComplaintState state={row.state} />,
  },
]

/** 投诉和差评: what came in, by when it is answered, and what is late. */
export function ComplaintsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...filter } = search
  const query = useComplaints({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title={t('complaints.title')}
        lead={t('complaints.lead')}
        actions={<Link to="/complaints/tally">{t('complaint.tally')}</Link>}
      />
      <search className="filters">
        <ChooseWord
          value={filter.state}
          values={COMPLAINT_STATES}
          family="complaint:state"
          any={t('complaint.any-state')}
          label={t('complaint.state')}
          onChoose={(state) => change({ state })}
        />
        <ChooseWord
          value={filter.origin}
          values={ORIGINS}
          family="complaint:origin"
          any={t('complaint.any-origin')}
          label={t('complaint.origin')}
          onChoose={(origin) => change({ origin })}
        />
        <Checkbox
          checked={filter.overdue === true}
          onChange={({ target }) => change({ overdue: target.checked || undefined })}
        >
          {t('complaint.only-overdue')}
        </Checkbox>
      </search>
      <ListTable
        label={t('complaints.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('complaints.empty')}
        exported={{ list: 'complaint.complaints', filter }}
      />
    </>
  )
}
