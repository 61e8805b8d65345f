import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { ListTable, PAGE_SIZE } from '../../../kit/list-table.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import type { ArchiveFilter } from './archive-search.ts'

type Row = OutputOf<(typeof caseworkContract.endpoints)['listArchivedFiles']>['rows'][number]

/** One of the lists of the page of the archive. */
export interface ArchiveListProps {
  readonly filter: ArchiveFilter
  readonly page: number
  readonly onPage: (page: number) => void
}

/** 保管期限 in words: `Y` for ever, `D30` thirty years. */
const periodText = (code: string): string =>
  code === 'Y' ? t('archive.permanent') : t('archive.years', { years: code.slice(1) })

const COLUMNS: TableColumnsType<Row> = [
  {
    title: t('archive.number'),
    key: 'number',
    render: (_value, { caseId, number }) => (
      <Link to="/cases/$caseId" params={{ caseId }} className="code">
        {number}
      </Link>
    ),
  },
  { title: t('archive.file-title'), dataIndex: 'subject', key: 'subject' },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('archive.closed'), dataIndex: 'closedOn', key: 'closed' },
  { title: t('archive.period'), key: 'period', render: (_value, { period }) => periodText(period) },
  {
    title: t('task.number'),
    key: 'case',
    render: (_value, { caseNumber }) => <span className="code">{caseNumber}</span>,
  },
  {
    title: t('archive.archived'),
    key: 'archived',
    render: (_value, { archivedAt, archivedBy }) => (
      <>
        {archivedBy} <Moment at={archivedAt} />
      </>
    ),
  },
]

/** 归档目录 of a year, by archive number; printed and exported with the period of retention. */
export function ArchivedFiles({ filter, page, onPage }: ArchiveListProps) {
  const query = useQuery({
    queryKey: ['casework', 'archive', filter, page],
    queryFn: () => casework.listArchivedFiles({ page, size: PAGE_SIZE, ...filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <ListTable
      label={t('archive.register')}
      columns={COLUMNS}
      query={query}
      rowKey={(row) => row.caseId}
      page={page}
      onPage={onPage}
      empty={t('archive.empty')}
      exported={{ list: 'casework.archive', filter }}
    />
  )
}
