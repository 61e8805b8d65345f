import { Form, InputNumber, Select } from 'antd'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type PaperLine, usePrinters } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'
import { usePrint } from './use-print.ts'
import { usualCopies } from './usual-copies.ts'

interface Values {
  readonly copies: number
  readonly printerId?: string
}

const MOST_COPIES = 9

/** Where a licence goes: plain sheets, or the pre-printed form in one of the printers. */
function Overprint({ line }: { readonly line: PaperLine }) {
  const { data, isPending } = usePrinters()
  if (line.template !== 'licence') return null
  const printers = (data?.rows ?? []).map(({ id, name, unitName, right, down }) => ({
    value: id,
    label: t('print.printer-line', { name, unit: unitName, right, down }),
  }))
  return (
    <Form.Item name="printerId" label={t('print.overprint')} extra={t('print.overprint-note')}>
      <Select allowClear loading={isPending} options={printers} placeholder={t('print.plain-sheets')} />
    </Form.Item>
  )
}

/** 打印, 补打, 套打. */
export function PrintDialog({ line, onClose }: PaperDialogProps) {
  const [form] = Form.useForm<Values>()
  const print = usePrint()
  return (
    <FormDialog<Values>
      form={form}
      open
      title={t('print.title', { number: line.number })}
      effect={t(line.prints > 0 ? 'print.effect-again' : 'print.effect', { count: line.prints })}
      submit={t('print.do')}
      initial={{ copies: usualCopies(line.template) }}
      onClose={onClose}
      send={{
        ...print,
        mutate: ({ copies, printerId }, options) =>
          print.mutate({ paperId: line.id, copies, ...(printerId && { printerId }) }, options),
      }}
    >
      <Form.Item name="copies" label={t('print.count')} rules={chosen(t('print.count-missing'))}>
        <InputNumber min={1} max={MOST_COPIES} />
      </Form.Item>
      <Overprint line={line} />
    </FormDialog>
  )
}
