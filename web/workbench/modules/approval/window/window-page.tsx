import { Button, Checkbox, Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { PageHeader } from '../../../kit/page-header.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { useFormDraft } from '../../../kit/use-form-draft.ts'
import { useSession } from '../../../shell/session.ts'
import { useGuide } from '../../item/api.ts'
import { approval, type Registered, useAct } from '../api.ts'
import { ItemField } from './item-field.tsx'
import { PaperChecklist } from './paper-checklist.tsx'
import { PartyFields } from './party-fields.tsx'
import { RegisteredPanel } from './registered-panel.tsx'
import { registrationOf, type WindowForm } from './registration.ts'

function HandlerFields() {
  const byHandler = Form.useWatch('byHandler') as boolean | undefined
  return (
    <>
      <Form.Item name="byHandler" label={t('window.by-handler')} valuePropName="checked" layout="horizontal">
        <Switch />
      </Form.Item>
      {byHandler && (
        <>
          <PartyFields of="handler" />
          <Form.Item
            name="authorityOnFile"
            valuePropName="checked"
            rules={[
              {
                validator: (_rule, on: boolean) =>
                  on ? Promise.resolve() : Promise.reject(new Error(t('window.authority-missing'))),
              },
            ]}
          >
            <Checkbox>{t('window.authority-on-file')}</Checkbox>
          </Form.Item>
        </>
      )}
    </>
  )
}

function MatterFields() {
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <>
      <Form.Item name="matter" label={t('form.matter')} rules={required(t('form.matter-missing'))}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <Form.Item name="address" label={t('form.address')} rules={required(t('form.address-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="remark" label={t('form.remark')}>
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
    </>
  )
}

function Papers() {
  const { governmentSlug } = useSession()
  const code = Form.useWatch('itemCode') as string | undefined
  const query = useGuide(governmentSlug, code)
  if (code === undefined) return <p className="muted">{t('window.item-first')}</p>
  return <AwaitQuery query={query}>{({ guide }) => <PaperChecklist guide={guide} />}</AwaitQuery>
}

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
        <Section title={t('window.item')}>
          <ItemField />
          <Form.Item name="renews" label={t('window.renews')} extra={t('window.renews-hint')}>
            <Input maxLength={80} />
          </Form.Item>
        </Section>
        <Section title={t('capacity.applicant')}>
          <PartyFields of="applicant" />
          <HandlerFields />
        </Section>
        <Section title={t('form.title')}>
          <MatterFields />
        </Section>
        <Section title={t('window.papers')}>
          <Papers />
        </Section>
        <ProblemNotice error={register.error} />
        <Button type="primary" size="large" htmlType="submit" loading={register.isPending}>
          {t('window.register')}
        </Button>
      </Form>
    </>
  )
}
