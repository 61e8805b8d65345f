import type { TableColumnsType } from 'antd'
import { Moment } from '../../kit/moment.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import type { CaseLine } from './api.ts'
import { CaseCell } from './case-cell.tsx'
import { CASE_TONES } from './status.ts'
import { WhyDue } from './why-due.tsx'

/** Columns of the list of cases. */
export const CASE_COLUMNS: TableColumnsType<CaseLine> = [
  {
    title: t('case.subject'),
    key: 'subject',
    render: (_value, { id, subject, number }) => (
      <CaseCell of={{ caseId: id, subject, caseNumber: number }} />
    ),
  },
  {
    title: t('case.status'),
    key: 'status',
    render: (_value, row) => <StatusTag family="status" value={row.status} tones={CASE_TONES} />,
  },
  {
    title: t('case.due'),
    key: 'due',
    render: (_value, row) =>
      row.dueOn === null ? (
        ''
      ) : (
        <WhyDue caseId={row.id}>
          <time dateTime={row.dueOn}>{row.dueOn}</time>
        </WhyDue>
      ),
  },
  { title: t('case.unit'), dataIndex: 'unitName', key: 'unit', responsive: ['md'] },
  {
    title: t('case.channel'),
    key: 'channel',
    responsive: ['lg'],
    render: (_value, row) => word('channel', row.channel),
  },
  {
    title: t('case.opened'),
    key: 'openedAt',
    responsive: ['md'],
    render: (_value, row) => <Moment at={row.openedAt} />,
  },
  {
    title: t('case.closed'),
    key: 'closedAt',
    responsive: ['xl'],
    render: (_value, row) => (row.closedAt ? <Moment at={row.closedAt} /> : ''),
  },
]
