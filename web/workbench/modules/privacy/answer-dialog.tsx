import { Checkbox, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { privacy } from './api.ts'

/** How a request is answered. */
export type Outcome = 'grant' | 'refuse'

interface Values {
  readonly text: string
  readonly destroyCase?: boolean
}

interface AnswerDialogProps {
  readonly requestId: string
  /** Whether the request names a case that may be destroyed with the answer. */
  readonly namesCase: boolean
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** Answers a request: with what was done, or with the reasons against it. */
export function AnswerDialog({ requestId, namesCase, outcome, onClose }: AnswerDialogProps) {
  const [form] = Form.useForm<Values>()
  const answer = useSubmit({
    send: ({ text, destroyCase = false }: Values, options) =>
      outcome === 'grant'
        ? privacy.grantRequest({ requestId, done: text, destroyCase }, options)
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
      {namesCase && outcome === 'grant' && (
        <Form.Item name="destroyCase" valuePropName="checked" extra={t('data-request.destroy-hint')}>
          <Checkbox>{t('data-request.destroy')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  )
}
