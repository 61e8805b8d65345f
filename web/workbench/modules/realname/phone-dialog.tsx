import { App, Button, Form, Input } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { realname } from './api.ts'

interface Values {
  readonly phone: string
  readonly code: string
}

interface PhoneDialogProps {
  readonly accountId: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Another phone for an account: its owner reads the code that was sent to it. */
export function PhoneDialog({ accountId, open, onClose }: PhoneDialogProps) {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const ask = useSubmit({
    send: realname.sendMoveCode,
    onDone: () => void message.success(t('check.code-sent')),
  })
  const move = useSubmit({
    send: (values: Values, options) => realname.moveAccountPhone({ accountId, ...values }, options),
    touches: ['realname'],
    onDone: () => void message.success(t('check.phone-moved')),
  })
  const send = async () => {
    const { phone } = await form.validateFields(['phone'])
    ask.mutate(
      { accountId, phone },
      {
        onError: (error) => {
          showFieldErrors(form, error)
          void message.error(sentenceOf(error))
        },
      },
    )
  }
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('check.move-phone')}
      effect={t('check.move-effect')}
      submit={t('check.move-phone')}
      onClose={onClose}
      send={move}
    >
      <Form.Item name="phone" label={t('check.new-phone')} rules={filled(t('check.phone-missing'))}>
        <Input className="code" maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item>
        <Button loading={ask.isPending} onClick={() => void send().catch(() => undefined)}>
          {t('check.send-code')}
        </Button>
      </Form.Item>
      <Form.Item name="code" label={t('check.code')} rules={filled(t('check.code-missing'))}>
        <Input className="code" maxLength={6} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  )
}
