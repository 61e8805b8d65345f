import { Table, type TableColumnsType } from 'antd'
import { Moment } from '../../kit/moment.tsx'
import { Nothing } from '../../kit/nothing.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { Condition } from './api.ts'

type Fault = Condition['faults'][number]

const COLUMNS: TableColumnsType<Fault> = [
  { title: t('operations.part'), key: 'part', render: (_value, { part }) => <code>{part}</code> },
  { title: t('operations.code'), key: 'code', render: (_value, { code }) => <code>{code}</code> },
  { title: t('operations.count'), dataIndex: 'count' },
  { title: t('operations.first'), key: 'first', render: (_value, { firstAt }) => <Moment at={firstAt} /> },
  { title: t('operations.last'), key: 'last', render: (_value, { lastAt }) => <Moment at={lastAt} /> },
]

/** What this process wrote to its log as an error, newest first. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <Section title={t('operations.faults')}>
      <p className="muted gap-below">{t('operations.faults-lead')}</p>
      <Table<Fault>
        size="small"
        columns={COLUMNS}
        dataSource={[...faults]}
        rowKey={({ part, code }) => `${part} ${code}`}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: <Nothing>{t('operations.no-faults')}</Nothing>,
        }}
      />
    </Section>
  )
}
