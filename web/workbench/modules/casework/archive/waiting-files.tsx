import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, type TableColumnsType } from 'antd'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { ListTable, PAGE_SIZE } from '../../../kit/list-table.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { t, word } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { ArchiveOutcome, useArchiveAll } from './archive-all.tsx'
import { ArchiveButton } from './archive-button.tsx'
import type { ArchiveListProps } from './archived-files.tsx'

type Row = OutputOf<(typeof caseworkContract.endpoints)['listFilesToArchive']>['rows'][number]

const COLUMNS: TableColumnsType<Row> = [
  {
    title: t('task.number'),
    key: 'number',
    render: (_value, { caseId, caseNumber }) => (
      <Link to="/cases/$caseId" params={{ caseId }} className="code">
        {caseNumber}
      </Link>
    ),
  },
  { title: t('archive.file-title'), dataIndex: 'subject', key: 'subject' },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('case.status'), key: 'status', render: (_value, { status }) => word('approval:status', status) },
  { title: t('archive.closed'), key: 'closed', render: (_value, { closedAt }) => <Moment at={closedAt} /> },
  {
    title: t('task.action'),
    key: 'archive',
    render: (_value, { caseId }) => <ArchiveButton caseId={caseId} />,
  },
]

/** 待归档: closed cases without an archive number, one by one or a page at a time. */
export function WaitingFiles({ filter, page, onPage }: ArchiveListProps) {
  const query = useQuery({
    queryKey: ['casework', 'archive-waiting', filter, page],
    queryFn: () => casework.listFilesToArchive({ page, size: PAGE_SIZE, ...filter }),
    placeholderData: keepPreviousData,
  })
  const all = useArchiveAll()
  const rows = query.data?.rows ?? []
  return (
    <ListTable
      label={t('archive.waiting')}
      columns={COLUMNS}
      query={query}
      rowKey={(row) => row.caseId}
      page={page}
      onPage={onPage}
      empty={t('archive.none-waiting')}
      tools={
        <>
          <Button
            disabled={rows.length === 0}
            loading={all.isPending}
            onClick={() => all.mutate(rows.map(({ caseId }) => caseId))}
          >
            {t('archive.all', { count: rows.length })}
          </Button>
          <ArchiveOutcome outcome={all.data} error={all.error} />
        </>
      }
    />
  )
}
