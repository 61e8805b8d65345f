import { Table, type TableColumnsType } from 'antd'
import { t } from '../../kit/text.ts'
import type { Target } from './api.ts'

type Column = Target['tables'][number]['columns'][number]

const COLUMNS: TableColumnsType<Column> = [
  { title: t('import.column'), dataIndex: 'title' },
  {
    title: t('import.column-name'),
    key: 'name',
    render: (_value, row) => <span className="code">{row.name}</span>,
  },
  {
    title: t('import.column-needed'),
    key: 'required',
    render: (_value, row) => (row.required ? t('yes') : ''),
  },
  { title: t('import.what'), dataIndex: 'note' },
]

/** The columns that each table of a target has. */
export function TargetColumns({ target }: { readonly target: Target }) {
  return target.tables.map(({ name, title, columns }) => (
    <details key={name} className="gap-below">
      <summary>{t('import.columns-of', { table: title })}</summary>
      <Table<Column>
        size="small"
        columns={COLUMNS}
        dataSource={columns}
        rowKey="name"
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </details>
  ))
}
