import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Tag, Timeline } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { WhyFound } from '../legaltime/why-drawer.tsx'
import { type ComplaintView, useComplaint } from './api.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { ComplaintState, groundsOf, titleOf } from './complaint-words.tsx'
import { StepDialog, type StepName } from './step-dialogs.tsx'

const route = getRouteApi('/desk/complaints/$complaintId')

const factsOf = (view: ComplaintView) => [
  { label: t('complaint.number'), value: <span className="code">{view.number}</span> },
  { label: t('complaint.asker'), value: view.name ?? t('complaint.nobody') },
  { label: t('check.phone'), value: view.phone && <span className="code">{view.phone}</span> },
  { label: t('complaint.asked'), value: <Moment at={view.askedAt} /> },
  ...(view.withdrawnAt === null
    ? []
    : [{ label: t('complaint.withdrawn'), value: <Moment at={view.withdrawnAt} /> }]),
  { label: t('complaint.unit'), value: view.unitName ?? t('complaint.unassigned') },
  {
    label: t('complaint.case'),
    value: view.caseId && (
      <Link to="/cases/$caseId" params={{ caseId: view.caseId }} className="code">
        {view.caseNumber}
      </Link>
    ),
  },
  { label: t('complaint.grade'), value: view.grade && word('complaint.grade', String(view.grade)) },
  { label: t('complaint.about-person'), value: view.aboutPerson },
  { label: t('complaint.grounds'), value: groundsOf(view), wide: true },
  { label: t('complaint.words'), value: view.what ?? t('complaint.no-words'), wide: true },
  { label: t('complaint.who'), value: view.who, wide: true },
]

/** The periods, each with its day, lit where it passed. */
const Days = ({ duties }: Pick<ComplaintView, 'duties'>) => (
  <Facts
    facts={duties.map(({ name, dueOn, doneAt, overdue, why }) => ({
      label: word('complaint:duty', name),
      value: (
        <>
          <WhyFound found={why}>
            <time dateTime={dueOn}>{dueOn}</time>
          </WhyFound>{' '}
          {doneAt && <Tag color="success">{t('complaint.done')}</Tag>}
          {overdue && <Tag color="error">{t('complaint.overdue')}</Tag>}
        </>
      ),
    }))}
  />
)

/** What was found or reached with a step, in a word. */
function resultWord({ kind, result }: ComplaintView['steps'][number]): string {
  if (result === null) return ''
  return kind === 'verified' ? word('complaint:finding', result) : word('complaint.result', result)
}

const Steps = ({ steps }: Pick<ComplaintView, 'steps'>) => (
  <Timeline
    items={steps.map((step) => ({
      key: step.at + step.kind,
      content: (
        <>
          <strong>{[word('complaint:step', step.kind), resultWord(step)].filter(Boolean).join('：')}</strong>
          <p>{step.text}</p>
          <span className="muted">
            {step.by} <Moment at={step.at} />
          </span>
        </>
      ),
    }))}
  />
)

function Answers({ view: { answer, answeredAt, answeredBy, review } }: { readonly view: ComplaintView }) {
  return (
    <>
      {answer !== null && (
        <Section title={t('complaint.answer')}>
          <p>{answer}</p>
          <span className="muted">
            {answeredBy} {answeredAt && <Moment at={answeredAt} />}
          </span>
        </Section>
      )}
      {review && (
        <Section title={t('complaint.review')}>
          <Facts
            facts={[
              { label: t('complaint.review-why'), value: review.why, wide: true },
              { label: t('complaint.asked'), value: <Moment at={review.askedAt} /> },
              {
                label: t('complaint.outcome'),
                value: review.outcome && word('complaint:outcome', review.outcome),
              },
              { label: t('complaint.answer'), value: review.answer, wide: true },
            ]}
          />
        </Section>
      )}
    </>
  )
}

type Doing = StepName | 'assign'

function Actions({ view, onDo }: { readonly view: ComplaintView; readonly onDo: (what: Doing) => void }) {
  const { can, missing } = view
  const steps: readonly Doing[] = [
    ...(can.assign ? (['assign'] as const) : []),
    ...(can.handle ? (['verify', 'call', 'mend', 'answer'] as const) : []),
    ...(can.review ? (['review'] as const) : []),
  ]
  const [next] = [...missing, 'answer', 'review'] as const
  return steps.map((step) => (
    <Button
      key={step}
      type={step === next || step === 'review' ? 'primary' : 'default'}
      disabled={step === 'answer' && missing.length > 0}
      onClick={() => onDo(step)}
    >
      {step === 'assign' ? t('complaint.assign') : word('complaint.do', step)}
    </Button>
  ))
}

function Complaint({ view }: { readonly view: ComplaintView }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <PageHeader
        title={titleOf(view)}
        beside={<ComplaintState state={view.state} />}
        up={{ to: '/complaints', label: t('complaints.title') }}
        actions={<Actions view={view} onDo={setDoing} />}
      />
      {view.concernsYou && (
        <Alert className="gap-below" type="warning" showIcon title={t('complaint.concerns-you')} />
      )}
      {view.can.handle && view.missing.length > 0 && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={t('complaint.missing', {
            what: view.missing.map((one) => word('complaint.do', one)).join('、'),
          })}
        />
      )}
      <div className="gap-below">
        <Facts facts={factsOf(view)} />
      </div>
      <Section title={t('complaint.days')}>
        <Days duties={view.duties} />
      </Section>
      {view.steps.length > 0 && (
        <Section title={t('complaint.steps')}>
          <Steps steps={view.steps} />
        </Section>
      )}
      <Answers view={view} />
      {doing === 'assign' && <AssignDialog complaintId={view.id} onClose={close} />}
      {doing !== null && doing !== 'assign' && (
        <StepDialog key={doing} complaintId={view.id} step={doing} onClose={close} />
      )}
    </>
  )
}

/** One complaint or bad rating: what was said, its days, what was done, and what is to do. */
export function ComplaintPage() {
  const { complaintId } = route.useParams()
  return <AwaitQuery query={useComplaint(complaintId)}>{(view) => <Complaint view={view} />}</AwaitQuery>
}
