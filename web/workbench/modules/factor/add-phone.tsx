import { Button, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type AddProps, factor, TOUCHES } from './api.ts'
import { CodeForm } from './code-form.tsx'
import { SendAgain } from './send-again.tsx'

interface PhoneValues {
  readonly phone: string
}

/** Adds a phone for text messages: its number, then the code that it got. */
export function AddPhone({ onAdded }: AddProps) {
  const [form] = Form.useForm<PhoneValues>()
  const begin = useSubmit({ send: factor.beginPhone })
  const confirm = useSubmit({
    send: (code: string, options) =>
      factor.confirmPhone({ challengeId: begin.data?.challengeId ?? '', code }, options),
    touches: TOUCHES,
    onDone: onAdded,
  })
  const send = (values: PhoneValues) =>
    begin.mutate(values, { onError: (error) => showFieldErrors(form, error) })
  if (!begin.data)
    return (
      <Form<PhoneValues> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <ProblemNotice error={begin.error} />
        <Form.Item name="phone" label={t('factor.phone')} rules={filled(t('factor.phone-missing'))}>
          <Input autoFocus type="tel" autoComplete="tel" maxLength={20} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {t('factor.send-code')}
        </Button>
      </Form>
    )
  return (
    <>
      <ProblemNotice error={begin.error} />
      <p>{t('factor.sms-sent', { phone: begin.variables?.phone ?? '' })}</p>
      <CodeForm
        label={t('factor.sms-code')}
        submit={t('factor.add-confirm')}
        send={confirm}
        beside={
          <SendAgain
            key={begin.data.challengeId}
            waitSeconds={begin.data.waitSeconds}
            onSend={() => begin.variables && send(begin.variables)}
            pending={begin.isPending}
          />
        }
      />
    </>
  )
}
