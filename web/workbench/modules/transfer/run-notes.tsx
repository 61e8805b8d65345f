import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Section } from '../../kit/section.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { type ImportRun, type Note, useNotes } from './api.ts'

const COLUMNS: TableColumnsType<Note> = [
  {
    title: t('import.kind'),
    key: 'kind',
    render: (_value, row) => (
      <StatusTag family="import-note" value={row.kind} tones={{ refused: 'ended', warning: 'waiting' }} />
    ),
  },
  { title: t('import.table'), dataIndex: 'table' },
  { title: t('import.line'), dataIndex: 'line' },
  { title: t('import.column'), dataIndex: 'column' },
  { title: t('import.what'), dataIndex: 'text' },
]

/** Rows that were left out or look odd, with their lines and reasons. */
export function RunNotes({ run }: { readonly run: ImportRun }) {
  const [page, setPage] = useState(1)
  const query = useNotes({ importId: run.id, page, size: PAGE_SIZE }, run.state)
  if (run.refused + run.warned === 0) return null
  return (
    <Section title={t('import.notes')}>
      <ListTable
        label={t('import.notes')}
        columns={COLUMNS}
        query={query}
        rowKey={({ table, line, column, text }) => `${table} ${line} ${column} ${text}`}
        page={page}
        onPage={setPage}
        empty={t('import.notes')}
      />
    </Section>
  )
}
