import { Button, Space, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { type Printer, testSheetAddress, usePrinters } from './api.ts'
import { printFile } from './print-file.ts'
import { PrinterDialog } from './printer-dialog.tsx'
import { RemovePrinter } from './remove-printer.tsx'

function Acts({ printer }: { readonly printer: Printer }) {
  const [changing, setChanging] = useState(false)
  return (
    <Space>
      <Button size="small" onClick={() => printFile(testSheetAddress(printer.id))}>
        {t('printers.test')}
      </Button>
      <Button size="small" onClick={() => setChanging(true)}>
        {t('printers.change')}
      </Button>
      <RemovePrinter printer={printer} />
      {changing && <PrinterDialog printer={printer} onClose={() => setChanging(false)} />}
    </Space>
  )
}

const COLUMNS: TableColumnsType<Printer> = [
  { title: t('printers.name'), dataIndex: 'name' },
  { title: t('seals.unit'), dataIndex: 'unitName' },
  { title: t('printers.right'), dataIndex: 'right' },
  { title: t('printers.down'), dataIndex: 'down' },
  {
    title: t('printers.changed'),
    key: 'changed',
    render: (_value, { changedBy, changedAt }) => (
      <>
        {changedBy} <Moment at={changedAt} />
      </>
    ),
  },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <Acts printer={row} /> },
]

/** 打印机: by how many millimetres each one shifts what is printed on pre-printed forms. */
export function PrintersPage() {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t('printers.title')}
        lead={t('printers.lead')}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('printers.add')}
          </Button>
        }
      />
      <AwaitQuery query={usePrinters()}>
        {({ rows }) => <WholeTable columns={COLUMNS} rows={rows} empty={t('printers.empty')} />}
      </AwaitQuery>
      {adding && <PrinterDialog onClose={() => setAdding(false)} />}
    </>
  )
}
