import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

interface Values {
  readonly address: string
  readonly phone: string
  readonly way: string
  readonly reviewBody: string
  readonly court: string
}

/** 对外信息: where the public finds the unit, and who reviews what it decides. */
export function ContactDialog({ unit, open, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<Values>()
  const { id: unitId, address, phone, way, reviewBody, court } = unit
  const save = useSubmit({
    send: (values: Values, options) => org.setUnitContact({ unitId, ...values }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('unit.do.contact')}
      effect={t('unit.effect.contact')}
      submit={t('action.save')}
      initial={{ address, phone, way, reviewBody, court }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="reviewBody" label={t('unit.review-body')} extra={t('unit.review-body-note')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="court" label={t('unit.court')} extra={t('unit.court-note')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="address" label={t('unit.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('unit.phone')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="way" label={t('unit.way')} extra={t('unit.way-note')}>
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
    </FormDialog>
  )
}
