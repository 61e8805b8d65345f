import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'

interface CodeFormProps {
  readonly label: string
  readonly submit: string
  readonly send: {
    readonly mutate: (code: string) => void
    readonly isPending: boolean
    readonly error: Error | null
  }
  /** Letters and dashes as well: a recovery code. */
  readonly letters?: boolean
  readonly beside?: ReactNode
}

/** Asks for a code and sends it. */
export function CodeForm({ label, submit, send, letters = false, beside }: CodeFormProps) {
  const rule = letters
    ? { required: true, whitespace: true, message: t('factor.code-missing') }
    : { required: true, pattern: /^\s*\d{6}\s*$/, message: t('factor.digits') }
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => send.mutate(code.trim())}
    >
      <ProblemNotice error={send.error} />
      <Form.Item name="code" label={label} rules={[rule]} validateTrigger="onSubmit">
        <Input
          autoFocus
          autoComplete="one-time-code"
          inputMode={letters ? 'text' : 'numeric'}
          maxLength={20}
          className="one-time-code"
        />
      </Form.Item>
      <div className="row-actions">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  )
}
