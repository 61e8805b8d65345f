import { Form, Input, InputNumber } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { type Printer, paper } from './api.ts'

interface Values {
  readonly unitId: string
  readonly name: string
  readonly right: number
  readonly down: number
}

interface PrinterDialogProps {
  /** Left out for a new one. */
  readonly printer?: Printer
  readonly onClose: () => void
}

const MOST_MM = 50

const Shift = ({ name, label, note }: { name: string; label: string; note: string }) => (
  <Form.Item name={name} label={label} extra={note} rules={chosen(label)}>
    <InputNumber min={-MOST_MM} max={MOST_MM} step={0.1} precision={1} />
  </Form.Item>
)

/** Registers a printer, or sets its shift. */
export function PrinterDialog({ printer, onClose }: PrinterDialogProps) {
  const [form] = Form.useForm<Values>()
  const { me } = useSession()
  const send = useSubmit({
    send: async ({ unitId, ...values }: Values, options) => {
      if (printer) await paper.changePrinter({ printerId: printer.id, ...values }, options)
      else await paper.addPrinter({ unitId, ...values }, options)
    },
    touches: ['paper'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t(printer ? 'printers.change' : 'printers.add')}
      effect={t('printers.effect')}
      submit={t('action.save')}
      initial={printer ?? { unitId: me.unit.id, right: 0, down: 0 }}
      onClose={onClose}
      send={send}
    >
      {!printer && (
        <Form.Item name="unitId" label={t('seals.unit')} rules={chosen(t('seals.unit-missing'))}>
          <UnitSelect />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('printers.name')} rules={filled(t('printers.name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="columns">
        <Shift name="right" label={t('printers.right')} note={t('printers.right-note')} />
        <Shift name="down" label={t('printers.down')} note={t('printers.down-note')} />
      </div>
    </FormDialog>
  )
}
