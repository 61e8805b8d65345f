import { Button, Form } from 'antd'
import { useState } from 'react'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { PageHeader } from '../../../kit/page-header.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'
import { useFormDraft } from '../../../kit/use-form-draft.ts'
import { approval, type Registered, useAct } from '../api.ts'
import { RegisteredPanel } from './registered-panel.tsx'
import { registrationOf, type WindowForm } from './registration.ts'
import { RegistrationFields } from './registration-fields.tsx'

/** 窗口登记: receives an application of somebody who came to the counter. */
export function WindowPage() {
  const [form] = Form.useForm<WindowForm>()
  const [registered, setRegistered] = useState<Registered | null>(null)
  const { restored, onChange, drop } = useFormDraft('window', form)
  const register = useAct(approval.registerAtWindow)
  const send = (values: WindowForm) =>
    register.mutate(registrationOf(values), {
      onSuccess: (given) => {
        drop()
        setRegistered(given)
      },
      onError: (error) => showFieldErrors(form, error),
    })
  const again = () => {
    form.resetFields()
    setRegistered(null)
  }
  if (registered) return <RegisteredPanel registered={registered} onAgain={again} />
  return (
    <>
      <PageHeader title={t('window.title')} lead={t('window.lead')} />
      <Form<WindowForm>
        form={form}
        layout="vertical"
        className="window"
        initialValues={{ applicant: { kind: 'person' } }}
        onValuesChange={onChange}
        onFinish={send}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        {restored && <p className="draft-note">{t('draft.restored')}</p>}
        <RegistrationFields />
        <ProblemNotice error={register.error} />
        <Button type="primary" size="large" htmlType="submit" loading={register.isPending}>
          {t('window.register')}
        </Button>
      </Form>
    </>
  )
}
