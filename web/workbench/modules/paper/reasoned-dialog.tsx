import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import type { PaperDialogProps } from './paper-act.ts'

interface Reasoned {
  readonly reason: string
}

interface ReasonedDialogProps<V extends Reasoned> extends PaperDialogProps {
  readonly act: 'void' | 'reissue'
  readonly send: (values: V, options: { key: string }) => Promise<unknown>
  /** Further fields below the reason. */
  readonly children?: ReactNode
}

/** An act that ends a paper: its reason stays in the register. */
export function ReasonedDialog<V extends Reasoned>(props: ReasonedDialogProps<V>) {
  const { line, onClose, act, send, children } = props
  const [form] = Form.useForm<V>()
  const submit = useSubmit({ send, touches: ['paper', 'approval'] })
  return (
    <FormDialog<V>
      form={form}
      open
      danger
      title={t(`papers.${act}-title`, { number: line.number })}
      effect={t(`papers.${act}-effect`, { title: line.title })}
      submit={word('papers.do', act)}
      onClose={onClose}
      send={submit}
    >
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input.TextArea maxLength={300} showCount rows={3} />
      </Form.Item>
      {children}
    </FormDialog>
  )
}
