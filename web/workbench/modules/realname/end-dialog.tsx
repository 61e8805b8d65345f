import { Form, Radio } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { realname } from './api.ts'

const WHAT = ['window', 'authority', 'phone'] as const
const REASONS = ['checked-in-error', 'document-invalid', 'not-his-phone'] as const

interface Values {
  readonly what: (typeof WHAT)[number]
  readonly reason: (typeof REASONS)[number]
}

interface EndDialogProps {
  readonly accountId: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Takes a proof back; the level sinks with it. */
export function EndDialog({ accountId, open, onClose }: EndDialogProps) {
  const [form] = Form.useForm<Values>()
  const end = useSubmit({
    send: (values: Values, options) => realname.endProof({ accountId, ...values }, options),
    touches: ['realname'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('check.end')}
      effect={t('check.end-effect')}
      submit={t('check.end')}
      danger
      onClose={onClose}
      send={end}
    >
      <Form.Item name="what" label={t('check.end-what')} rules={chosen(t('check.choose'))}>
        <Radio.Group options={WHAT.map((value) => ({ value, label: word('check.what', value) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('check.end-reason')} rules={chosen(t('check.choose'))}>
        <Radio.Group options={REASONS.map((value) => ({ value, label: word('check.reason', value) }))} />
      </Form.Item>
    </FormDialog>
  )
}
