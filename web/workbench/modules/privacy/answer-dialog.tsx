import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { privacy } from './api.ts'

/** How a request is answered. */
export type Outcome = 'grant' | 'refuse'

interface AnswerDialogProps {
  readonly requestId: string
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** Answers a request: with what was done, or with the reasons against it. */
export function AnswerDialog({ requestId, outcome, onClose }: AnswerDialogProps) {
  const [form] = Form.useForm<{ text: string }>()
  const answer = useSubmit({
    send: ({ text }: { text: string }, options) =>
      outcome === 'grant'
        ? privacy.grantRequest({ requestId, done: text }, options)
        : privacy.refuseRequest({ requestId, reason: text }, options),
    touches: ['privacy'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t(`data-request.${outcome}`)}
      effect={t(`data-request.${outcome}-effect`)}
      submit={t(`data-request.${outcome}`)}
      danger={outcome === 'refuse'}
      onClose={onClose}
      send={answer}
    >
      <Form.Item
        name="text"
        label={t(`data-request.${outcome}-text`)}
        rules={filled(t('data-request.text-missing'))}
      >
        <Input.TextArea rows={5} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  )
}
