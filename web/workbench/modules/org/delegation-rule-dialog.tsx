import { Form, InputNumber, Radio } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t, word } from '../../kit/text.ts'
import { org } from './api.ts'
import { type DelegationRule, REACHES } from './delegation-api.ts'

type Values = Pick<DelegationRule, 'reach' | 'maxDays'>

/** The government's own rule about delegating one permission. */
export function DelegationRuleDialog({
  rule: { permission, title, reach, maxDays },
  onClose,
}: {
  readonly rule: DelegationRule
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit({
    send: (values: Values, options) => org.setDelegationRule({ permission, ...values }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('delegation-rules.of', { title })}
      effect={t('delegation-rules.effect')}
      submit={t('delegation-rules.save')}
      initial={{ reach, maxDays }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="reach" label={t('delegation-rules.reach')}>
        <Radio.Group options={REACHES.map((value) => ({ value, label: word('org:reach', value) }))} />
      </Form.Item>
      <Form.Item
        name="maxDays"
        label={t('delegation-rules.days')}
        rules={[{ required: true, message: t('delegation-rules.days-missing') }]}
      >
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
