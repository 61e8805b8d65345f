import { Button, Form, Input } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'

/** What the software of a USB key gave. */
export interface Signature {
  readonly certificate: string
  readonly signature: string
}

interface SignatureFormProps {
  readonly challenge: string
  readonly submit: string
  readonly send: {
    readonly mutate: (given: Signature) => void
    readonly isPending: boolean
    readonly error: Error | null
  }
}

const TWO_PARTS = /^\s*\S+\s+\S+\s*$/

/** Shows what is to be signed, and takes certificate and signature: two pieces of text, one after the other. */
export function SignatureForm({ challenge, submit, send }: SignatureFormProps) {
  const give = ({ signed }: { signed: string }) => {
    const [certificate = '', signature = ''] = signed.trim().split(/\s+/)
    send.mutate({ certificate, signature })
  }
  return (
    <Form<{ signed: string }> layout="vertical" requiredMark={false} onFinish={give}>
      <ProblemNotice error={send.error} />
      <p>{t('factor.certificate-sign')}</p>
      <p className="secret gap-below">{challenge}</p>
      <Form.Item
        name="signed"
        label={t('factor.certificate-signed')}
        rules={[{ required: true, pattern: TWO_PARTS, message: t('factor.certificate-missing') }]}
        validateTrigger="onSubmit"
      >
        <Input.TextArea className="code" rows={4} spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {submit}
      </Button>
    </Form>
  )
}
