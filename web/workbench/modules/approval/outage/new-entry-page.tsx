import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { newKey } from '../../../kit/api/key.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { FileInput } from '../../../kit/file-input.tsx'
import { instantOfText } from '../../../kit/moments.ts'
import { PageHeader } from '../../../kit/page-header.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { chosen, filled } from '../../../kit/rules.ts'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { approval } from '../api.ts'
import { registrationOf, type WindowForm } from '../window/registration.ts'
import { RegistrationFields } from '../window/registration-fields.tsx'
import { PHOTO_TYPES } from './api.ts'

interface EntryForm extends WindowForm {
  readonly receipt: string
  readonly receivedAt: string
}

async function enter({ receipt, receivedAt, ...form }: EntryForm, photo: File | null, key: string) {
  const { entryId } = await approval.enterOutage(
    { ...registrationOf(form), receipt: receipt.trim(), receivedAt: instantOfText(receivedAt) ?? '' },
    { key },
  )
  if (photo) await approval.addOutagePhoto({ entryId }, { key: newKey(), file: photo })
}

/** 停机补录: what stands on a numbered paper receipt, with the true time and its photograph. */
export function NewEntryPage() {
  const [form] = Form.useForm<EntryForm>()
  const [photo, setPhoto] = useState<File | null>(null)
  const navigate = useNavigate()
  const send = useSubmit({
    send: (values: EntryForm, { key }) => enter(values, photo, key),
    touches: ['approval'],
    onDone: () => void navigate({ to: '/outage' }),
  })
  return (
    <>
      <PageHeader
        title={t('outage.new')}
        lead={t('outage.new-lead')}
        up={{ to: '/outage', label: t('outage.title') }}
      />
      <Form<EntryForm>
        form={form}
        layout="vertical"
        className="window"
        initialValues={{ applicant: { kind: 'person' } }}
        onFinish={(values) => send.mutate(values, { onError: (error) => showFieldErrors(form, error) })}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <Section title={t('outage.paper')}>
          <div className="columns">
            <Form.Item name="receipt" label={t('outage.number')} rules={filled(t('outage.number-missing'))}>
              <Input className="code" maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="receivedAt"
              label={t('outage.received')}
              rules={chosen(t('outage.received-missing'))}
            >
              <Input type="datetime-local" />
            </Form.Item>
          </div>
          <FileInput label={t('outage.photo')} accept={PHOTO_TYPES} file={photo} onFile={setPhoto} />
        </Section>
        <RegistrationFields />
        <ProblemNotice error={send.error} />
        <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
          {t('outage.enter')}
        </Button>
      </Form>
    </>
  )
}
