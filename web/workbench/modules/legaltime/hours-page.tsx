import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { useUnits } from '../org/api.ts'
import { type Hours, useHours } from './api.ts'
import { HoursDialog } from './hours-dialog.tsx'
import { seasonsText } from './hours-text.ts'

function UnitName({ id }: { readonly id: string | null }) {
  const { data = [] } = useUnits()
  if (id === null) return t('hours.general')
  return data.find((unit) => unit.id === id)?.name ?? id
}

const COLUMNS: TableColumnsType<Hours> = [
  { title: t('hours.unit'), key: 'unit', render: (_value, { unitId }) => <UnitName id={unitId} /> },
  { title: t('hours.from'), dataIndex: 'validFrom' },
  {
    title: t('hours.hours'),
    key: 'hours',
    render: (_value, { seasons }) => seasonsText(seasons).map((line) => <div key={line}>{line}</div>),
  },
  { title: t('hours.basis'), dataIndex: 'basis' },
]

/** 办公时间: when the units of the government are open. */
export function HoursPage() {
  const may = useMay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <PageHeader
        title={t('hours.title')}
        lead={t('hours.lead')}
        actions={
          may('legaltime.hours.manage') && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('hours.set')}
            </Button>
          )
        }
      />
      <AwaitQuery query={useHours()}>
        {(rows) => (
          <Table<Hours>
            size="small"
            columns={COLUMNS}
            dataSource={[...rows]}
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('hours.none') }}
          />
        )}
      </AwaitQuery>
      <HoursDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}
