import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select, Tag } from 'antd'
import { useState } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Moment } from '../../kit/moment.tsx'
import { instantOfText } from '../../kit/moments.ts'
import { chosen, filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { casework } from './api.ts'

type Endpoints = typeof caseworkContract.endpoints
type Call = InputOf<Endpoints['logCall']>
type Calls = OutputOf<Endpoints['listCalls']>

const SUBJECTS = ['collection', 'progress', 'site-check', 'correction', 'pause', 'hearing', 'other'] as const
const CALLEES = ['applicant', 'handler'] as const

interface Values extends Omit<Call, 'caseId' | 'calledAt' | 'phone'> {
  /** Day and minute in Shanghai, as the field gives it. */
  readonly calledAt: string
  readonly phone?: string
}

function CallDialog({
  caseId,
  counting,
  onClose,
}: {
  caseId: string
  counting: Calls['counting']
  onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const subject = Form.useWatch('subject', form)
  const log = useSubmit({ send: casework.logCall, touches: ['casework', 'approval'] })
  return (
    <FormDialog<Values>
      form={form}
      open
      title={t('call.log')}
      submit={t('call.record')}
      initial={{ callee: 'applicant' }}
      onClose={onClose}
      send={{
        ...log,
        mutate: ({ calledAt, phone, ...values }, options) =>
          log.mutate(
            {
              caseId,
              ...values,
              calledAt: instantOfText(calledAt) ?? '',
              ...(phone?.trim() && { phone: phone.trim() }),
            },
            options,
          ),
      }}
    >
      <Form.Item name="subject" label={t('call.subject')} rules={chosen(t('call.subject-missing'))}>
        <Select options={SUBJECTS.map((value) => ({ value, label: word('call.subject', value) }))} />
      </Form.Item>
      {subject && (
        <p className="muted">{t(counting.includes(subject) ? 'call.counts' : 'call.counts-not')}</p>
      )}
      <Form.Item name="callee" label={t('call.callee')} rules={chosen(t('call.callee'))}>
        <Radio.Group options={CALLEES.map((value) => ({ value, label: word('call.callee', value) }))} />
      </Form.Item>
      <Form.Item name="phone" label={t('call.phone')} extra={t('call.phone-hint')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="calledAt" label={t('call.at')} rules={chosen(t('call.at-missing'))}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="said" label={t('call.said')} rules={filled(t('call.said-missing'))}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </FormDialog>
  )
}

/** 电话告知: calls that were made in a case. */
export function CallsPanel({ caseId }: { readonly caseId: string }) {
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['casework', 'calls', caseId],
    queryFn: () => casework.listCalls({ caseId }),
  })
  return (
    <AwaitQuery query={query}>
      {({ rows, canLog, counting }) => (
        <Section
          title={t('call.title')}
          beside={
            canLog && (
              <Button size="small" onClick={() => setOpen(true)}>
                {t('call.log')}
              </Button>
            )
          }
        >
          {rows.length === 0 && <p className="muted">{t('call.none')}</p>}
          {rows.map(({ id, subject, callee, phone, calledAt, by, said, counts }) => (
            <article key={id} className="opinion">
              <p className="act-head">
                <strong>{word('call.subject', subject)}</strong>
                <span>
                  {by} → {word('call.callee', callee)} {phone}
                </span>
                <Moment at={calledAt} />
                <Tag color={counts ? 'success' : 'default'}>{t(counts ? 'call.told' : 'call.not-told')}</Tag>
              </p>
              <p className="prose">{said}</p>
            </article>
          ))}
          {open && <CallDialog caseId={caseId} counting={counting} onClose={() => setOpen(false)} />}
        </Section>
      )}
    </AwaitQuery>
  )
}
