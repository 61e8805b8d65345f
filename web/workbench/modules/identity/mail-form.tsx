import { Button, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { CodeForm } from '../factor/code-form.tsx'
import { identity } from './api.ts'

interface AddressValues {
  readonly address: string
}

/** Gives the address where one is told by mail: the address, then the code that it got. */
export function MailForm() {
  const [form] = Form.useForm<AddressValues>()
  const begin = useSubmit({ send: identity.requestMailCode })
  const address = begin.variables?.address ?? ''
  const confirm = useSubmit({
    send: (code: string, options) => identity.confirmMail({ address, code }, options),
    touches: ['identity'],
  })
  if (begin.isSuccess)
    return (
      <div className="narrow">
        <p className="gap-below">{t('mail.sent', { address })}</p>
        <CodeForm
          label={t('mail.code')}
          submit={t('mail.confirm')}
          send={confirm}
          beside={
            <Button type="link" onClick={() => begin.reset()}>
              {t('mail.other')}
            </Button>
          }
        />
      </div>
    )
  return (
    <Form<AddressValues>
      form={form}
      layout="vertical"
      className="narrow"
      requiredMark={false}
      onFinish={(values) => begin.mutate(values, { onError: (error) => showFieldErrors(form, error) })}
    >
      <ProblemNotice error={begin.error} />
      <Form.Item name="address" label={t('mail.address')} rules={filled(t('mail.address-missing'))}>
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('mail.send')}
      </Button>
    </Form>
  )
}
