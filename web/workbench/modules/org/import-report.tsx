import { Table, type TableColumnsType } from 'antd'
import { Facts } from '../../kit/facts.tsx'
import { Section } from '../../kit/section.tsx'
import { t, textOf } from '../../kit/text.ts'
import type { OrgImportReport as Report } from './api.ts'

type Refused = Report['refused'][number]

const COUNTS = ['created', 'updated', 'unchanged'] as const

/** Text of a code such as `org.row-kind`: the message `org:refusal.row-kind`. */
const refusalText = (code: string): string => textOf(code.replace('.', ':refusal.')) ?? code

const COLUMNS: TableColumnsType<Refused> = [
  { title: t('import.line'), dataIndex: 'line' },
  { title: t('import.column'), dataIndex: 'field' },
  { title: t('import.what'), key: 'what', render: (_value, row) => refusalText(row.code) },
]

/** What an import did, or would do, and the lines that were left out. */
export function OrgImportReport({ report }: { readonly report: Report }) {
  return (
    <>
      <Section title={report.dryRun ? t('import.report-dry') : t('import.report')}>
        <Facts facts={COUNTS.map((name) => ({ label: t(`import.${name}`), value: report[name] }))} />
      </Section>
      {report.refused.length > 0 && (
        <Section
          title={t('import.refused')}
          beside={<span className="muted">{t('import.count', { count: report.refused.length })}</span>}
        >
          <Table<Refused>
            size="small"
            columns={COLUMNS}
            dataSource={report.refused}
            rowKey={({ line, field, code }) => `${line} ${field} ${code}`}
            pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
          />
        </Section>
      )}
    </>
  )
}
