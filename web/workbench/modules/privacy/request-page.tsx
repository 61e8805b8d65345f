import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { WhyFound } from '../legaltime/why-drawer.tsx'
import { AnswerDialog, type Outcome } from './answer-dialog.tsx'
import { type RequestView, useRequest } from './api.ts'
import { RequestState } from './state-tag.tsx'

const route = getRouteApi('/desk/data-requests/$requestId')

const factsOf = (request: RequestView) => [
  { label: t('data-request.number'), value: <span className="code">{request.number}</span> },
  { label: t('data-request.asker'), value: request.name ?? t('data-request.account-closed') },
  { label: t('check.phone'), value: request.phone && <span className="code">{request.phone}</span> },
  { label: t('data-request.asked'), value: <Moment at={request.askedAt} /> },
  {
    label: t('data-request.due'),
    value: (
      <WhyFound found={request.why}>
        <time dateTime={request.dueOn}>
          {request.overdue ? t('data-request.overdue', { day: request.dueOn }) : request.dueOn}
        </time>
      </WhyFound>
    ),
  },
  { label: t('data-request.case'), value: request.caseNumber },
  { label: t('data-request.what'), value: request.what, wide: true },
]

function Request({ request }: { readonly request: RequestView }) {
  const [answering, setAnswering] = useState<Outcome | null>(null)
  const actions = request.state === 'open' && (
    <>
      <Button type="primary" onClick={() => setAnswering('grant')}>
        {t('data-request.grant')}
      </Button>
      <Button danger onClick={() => setAnswering('refuse')}>
        {t('data-request.refuse')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader
        title={word('data-request.kind', request.kind)}
        beside={<RequestState state={request.state} />}
        up={{ to: '/data-requests', label: t('data-requests.title') }}
        actions={actions}
      />
      <Facts facts={factsOf(request)} />
      {request.answer !== null && (
        <Section title={t('data-request.answer')}>
          <p>{request.answer}</p>
          {request.answeredAt && <Moment at={request.answeredAt} />}
        </Section>
      )}
      {answering && (
        <AnswerDialog
          requestId={request.id}
          namesCase={request.kind === 'deletion' && request.caseNumber !== null}
          outcome={answering}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  )
}

/** One request about personal data, and its answer. */
export function RequestPage() {
  const { requestId } = route.useParams()
  return <AwaitQuery query={useRequest(requestId)}>{(request) => <Request request={request} />}</AwaitQuery>
}
