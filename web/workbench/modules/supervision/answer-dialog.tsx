import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type Card, supervision } from './api.ts'

interface AnswerDialogProps {
  readonly card: Card
  readonly act: 'sign' | 'lift'
  readonly onClose: () => void
}

/** Signs a card and says what was done, or lifts it and says why. */
export function AnswerDialog({ card: { id: cardId, caseNumber }, act, onClose }: AnswerDialogProps) {
  const [form] = Form.useForm<{ text: string }>()
  const send = useSubmit({
    send: ({ text }: { text: string }, options) =>
      act === 'sign'
        ? supervision.signCard({ cardId, answer: text }, options)
        : supervision.liftCard({ cardId, reason: text }, options),
    touches: ['supervision'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t(`cards.${act}-title`, { number: caseNumber })}
      effect={t(`cards.${act}-effect`)}
      submit={t(`cards.${act}`)}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="text" label={t(`cards.${act}-text`)} rules={filled(t('cards.text-missing'))}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  )
}
