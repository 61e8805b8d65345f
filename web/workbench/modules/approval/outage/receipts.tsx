import { Button, Form, Input, InputNumber, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { ListTable } from '../../../kit/list-table.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { filled } from '../../../kit/rules.ts'
import { type StateTone, StatusTag } from '../../../kit/status-tag.tsx'
import { t } from '../../../kit/text.ts'
import { approval } from '../api.ts'
import { blockAddress, type Receipt, useReceipts } from './api.ts'

const TONES: Readonly<Record<Receipt['state'], StateTone>> = {
  blank: 'waiting',
  entered: 'going',
  used: 'done',
  spoiled: 'ended',
}

function SpoilButton({ receiptId }: { readonly receiptId: string }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [open, setOpen] = useState(false)
  const spoil = useSubmit({ send: approval.spoilBlankReceipt, touches: ['approval'] })
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {t('outage.spoil')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={open}
        danger
        title={t('outage.spoil')}
        submit={t('outage.spoil')}
        effect={t('outage.spoil-effect')}
        onClose={() => setOpen(false)}
        send={{ ...spoil, mutate: (values, options) => spoil.mutate({ receiptId, ...values }, options) }}
      >
        <Form.Item name="reason" label={t('outage.reason')} rules={filled(t('outage.reason-missing'))}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

const COLUMNS: TableColumnsType<Receipt> = [
  {
    title: t('outage.number'),
    key: 'number',
    render: (_value, { number }) => <span className="code">{number}</span>,
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit', responsive: ['lg'] },
  {
    title: t('outage.state'),
    key: 'state',
    render: (_value, { state, reason }) => (
      <>
        <StatusTag family="receipt-state" value={state} tones={TONES} /> {reason}
      </>
    ),
  },
  {
    title: t('outage.printed'),
    key: 'printed',
    render: (_value, { printedBy, printedAt }) => (
      <>
        {printedBy} <Moment at={printedAt} />
      </>
    ),
  },
  {
    title: t('outage.changed'),
    key: 'changed',
    render: (_value, { changedBy, changedAt }) =>
      changedAt && (
        <>
          {changedBy} <Moment at={changedAt} />
        </>
      ),
  },
  {
    title: t('task.action'),
    key: 'action',
    render: (_value, { id, blockId, state }) =>
      state === 'blank' && (
        <div className="row-actions">
          <a href={blockAddress(blockId)} target="_blank" rel="noreferrer">
            {t('outage.open-block')}
          </a>
          <SpoilButton receiptId={id} />
        </div>
      ),
  },
]

function PrintButton() {
  const [form] = Form.useForm<{ count: number }>()
  const [open, setOpen] = useState(false)
  const print = useSubmit({ send: approval.printBlankReceipts, touches: ['approval'] })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('outage.print')}</Button>
      <FormDialog<{ count: number }>
        form={form}
        open={open}
        title={t('outage.print')}
        submit={t('outage.print')}
        effect={t('outage.print-effect')}
        initial={{ count: 20 }}
        onClose={() => setOpen(false)}
        send={print}
      >
        <Form.Item
          name="count"
          label={t('outage.count')}
          rules={[{ required: true, message: t('outage.count-missing') }]}
        >
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

/** The register of numbered blank receipts. */
export function Receipts({
  page,
  onPage,
}: {
  readonly page: number
  readonly onPage: (page: number) => void
}) {
  const query = useReceipts(page)
  return (
    <>
      <div className="row-actions gap-below">
        <PrintButton />
        {(query.data?.counts ?? []).map(({ state, count }) => (
          <span key={state}>
            <StatusTag family="receipt-state" value={state} tones={TONES} /> {count}
          </span>
        ))}
      </div>
      <ListTable
        label={t('outage.part.receipts')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={onPage}
        empty={t('outage.no-receipts')}
        exported={{ list: 'approval.blank-receipts', filter: {} }}
      />
    </>
  )
}
