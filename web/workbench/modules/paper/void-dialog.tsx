import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { paper } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'

interface Values {
  readonly reason: string
}

/** 作废: with a reason that stays in the register. */
export function VoidDialog({ line, onClose }: PaperDialogProps) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ reason }: Values, options) => paper.voidPaper({ paperId: line.id, reason }, options),
    touches: ['paper', 'approval'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('papers.void-title', { number: line.number })}
      effect={t('papers.void-effect', { title: line.title })}
      submit={t('papers.do.void')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input.TextArea maxLength={300} showCount rows={3} />
      </Form.Item>
    </FormDialog>
  )
}
