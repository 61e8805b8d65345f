import { Form, Input, InputNumber } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { factor } from './api.ts'

interface Values {
  readonly name: string
  readonly unitId: string
  readonly addressRange?: string
  readonly days: number
}

const YEAR_DAYS = 365

/** 登记可信窗口机: trusts the browser that one sits at. */
export function EnrolDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const { me } = useSession()
  const enrol = useSubmit({
    send: ({ addressRange = '', ...values }: Values, options) =>
      factor.enrolMachine(
        { ...values, ...(addressRange.trim() && { addressRange: addressRange.trim() }) },
        options,
      ),
    touches: ['factor'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('machine.enrol')}
      submit={t('machine.enrol')}
      effect={t('machine.effect')}
      initial={{ unitId: me.unit.id, days: YEAR_DAYS }}
      onClose={onClose}
      send={enrol}
    >
      <Form.Item name="name" label={t('machine.name')} rules={filled(t('machine.name-missing'))}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="unitId" label={t('machine.unit')} rules={chosen(t('machine.unit-missing'))}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="addressRange" label={t('machine.range')} extra={t('machine.range-hint')}>
        <Input className="code" maxLength={50} />
      </Form.Item>
      <Form.Item name="days" label={t('machine.days')} rules={chosen(t('machine.days-missing'))}>
        <InputNumber min={1} max={730} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
