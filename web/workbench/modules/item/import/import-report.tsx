import { Table, type TableColumnsType } from 'antd'
import { Facts } from '../../../kit/facts.tsx'
import { Section } from '../../../kit/section.tsx'
import { t, textOf } from '../../../kit/text.ts'
import type { ImportReport } from '../api.ts'

type Note = ImportReport['refused'][number]

const COUNTS = ['created', 'changed', 'unchanged', 'published', 'scenesWritten'] as const

const COLUMNS: TableColumnsType<Note> = [
  { title: t('import.file'), key: 'file', render: (_value, note) => t(`import.file.${note.file}`) },
  { title: t('import.line'), dataIndex: 'line' },
  { title: t('import.column'), dataIndex: 'field' },
  { title: t('item.code'), key: 'code', render: (_value, note) => <span className="code">{note.code}</span> },
  {
    title: t('import.what'),
    key: 'what',
    render: (_value, note) => textOf(note.key, note.params) ?? note.key,
  },
]

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <Section
      title={title}
      beside={<span className="muted">{t('import.count', { count: notes.length })}</span>}
    >
      <Table<Note>
        size="small"
        columns={COLUMNS}
        dataSource={notes}
        rowKey={({ file, line, field, key }) => `${file} ${line} ${field} ${key}`}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
      />
    </Section>
  )
}

/** What an import of the catalogue did, or would do, and every line that was refused or is odd. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  return (
    <>
      <Section title={report.dryRun ? t('import.report-dry') : t('import.report')}>
        <Facts
          facts={[
            { label: t('import.read'), value: t('import.read-lines', report.read) },
            ...COUNTS.map((name) => ({ label: t(`import.${name}`), value: report[name] })),
          ]}
        />
      </Section>
      <Notes title={t('import.refused')} notes={report.refused} />
      <Notes title={t('import.warnings')} notes={report.warnings} />
    </>
  )
}
