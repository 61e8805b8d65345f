import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { hold } from './api.ts'

interface LiftHoldDialogProps {
  /** Number of the case. */
  readonly number: string
  readonly onClose: () => void
}

/** Ends the holds of a case before their day. */
export function LiftHoldDialog({ number, onClose }: LiftHoldDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const lift = useSubmit({
    send: ({ reason }: { reason: string }, options) => hold.liftHold({ number, reason }, options),
    touches: ['hold'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('holds.lift-title', { number })}
      effect={t('holds.lift-effect')}
      submit={t('holds.lift')}
      onClose={onClose}
      send={lift}
    >
      <Form.Item name="reason" label={t('holds.lift-reason')} rules={filled(t('holds.reason-missing'))}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  )
}
