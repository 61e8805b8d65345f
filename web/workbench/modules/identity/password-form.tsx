import { App, Button, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { identity } from './api.ts'

interface PasswordValues {
  readonly current: string
  readonly next: string
  readonly again: string
}

/** Changes one's own password; all other sessions end with it. */
export function PasswordForm() {
  const [form] = Form.useForm<PasswordValues>()
  const { message } = App.useApp()
  const change = useSubmit({
    send: ({ current, next }: PasswordValues, options) => identity.changePassword({ current, next }, options),
    touches: ['identity'],
    onDone: () => {
      form.resetFields()
      void message.success(t('password.changed'))
    },
  })
  return (
    <Form<PasswordValues>
      form={form}
      layout="vertical"
      className="narrow"
      requiredMark={false}
      onFinish={(values) => change.mutate(values, { onError: (error) => showFieldErrors(form, error) })}
    >
      <ProblemNotice error={change.error} />
      <Form.Item name="current" label={t('password.current')} rules={filled(t('password.current-missing'))}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('password.next')}
        extra={t('password.rule')}
        rules={[{ required: true, min: 8, message: t('password.rule') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('password.change')}
      </Button>
    </Form>
  )
}
