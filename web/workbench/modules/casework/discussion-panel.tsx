import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { casework } from './api.ts'

function Say({ caseId }: { readonly caseId: string }) {
  const [form] = Form.useForm<{ text: string }>()
  const say = useSubmit({
    send: casework.discuss,
    touches: ['casework', 'approval'],
    onDone: () => form.resetFields(),
  })
  return (
    <Form<{ text: string }>
      form={form}
      layout="vertical"
      onFinish={({ text }) => say.mutate({ caseId, text })}
    >
      <Form.Item name="text" label={t('discussion.say')} rules={filled(t('discussion.missing'))}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
      <ProblemNotice error={say.error} />
      <Button htmlType="submit" loading={say.isPending}>
        {t('discussion.send')}
      </Button>
    </Form>
  )
}

interface DiscussionPanelProps {
  readonly caseId: string
  /** How it leaves the office, offered to who may hand it out. */
  readonly handOut: ReactNode
}

/** 内部讨论: what colleagues say to each other about a case; the applicant never sees it. */
export function DiscussionPanel({ caseId, handOut }: DiscussionPanelProps) {
  const query = useQuery({
    queryKey: ['casework', 'discussion', caseId],
    queryFn: () => casework.readDiscussion({ caseId }),
  })
  return (
    <AwaitQuery query={query}>
      {({ rows, canWrite, canExport }) => (
        <Section title={t('discussion.title')} beside={canExport && handOut}>
          <p className="muted">{t('discussion.lead')}</p>
          {rows.map(({ id, by, at, text }) => (
            <article key={id} className="opinion">
              <p className="act-head">
                <strong>{by}</strong>
                <Moment at={at} />
              </p>
              <p className="prose">{text}</p>
            </article>
          ))}
          {canWrite && <Say caseId={caseId} />}
        </Section>
      )}
    </AwaitQuery>
  )
}
