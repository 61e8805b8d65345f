import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { ClockBadge } from '../../kit/clock-badge.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { CASE_TONES } from '../casework/status.ts'
import { WhyDue } from '../casework/why-due.tsx'
import { workingFileAddress } from '../casework/working-files.ts'
import type { CaseView } from './api.ts'
import { archiveNumberOf } from './archive-number.ts'
import { clockName } from './clock-name.ts'

const applicantOf = (view: CaseView): string =>
  view.parties.find((party) => party.capacity === 'applicant')?.name ?? ''

interface ToldProps {
  readonly name: string
  /** A class of its own, where room is made without it. */
  readonly extra?: string
  readonly children: ReactNode
}

/** A fact in one line: its name for the ear and for who hovers, its value for the eye. */
const Told = ({ name, extra = '', children }: ToldProps) => (
  <div className={`told ${extra}`}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** The periods that run now, or the last one where none does; all of them stand with the history. */
function Clocks({ view }: { readonly view: CaseView }) {
  const placed = view.clocks.map((clock, place) => ({ clock, place }))
  const running = placed.filter(({ clock }) => clock.left !== null)
  return (running.length > 0 ? running : placed.slice(-1)).map(({ clock, place }) => (
    <Told key={place} name={clockName(clock)}>
      <WhyDue caseId={view.id} clock={place}>
        <ClockBadge left={clock.left} dueOn={clock.dueOn} provisional={clock.provisional} />
      </WhyDue>
    </Told>
  ))
}

/** 停机补录: the paper receipt on which it came in, and when that truly was. */
const OutageTold = ({ caseId, outage }: { caseId: string; outage: NonNullable<CaseView['outage']> }) => (
  <Told name={t('outage.received')}>
    <Tag color="warning">{t('outage.mark')}</Tag> <Moment at={outage.receivedAt} />{' '}
    <a href={workingFileAddress(caseId, outage.fileId)} target="_blank" rel="noreferrer" className="code">
      {outage.receipt}
    </a>
  </Told>
)

interface OnProps {
  readonly view: CaseView
  /** Day that the older system told. */
  readonly day: string | null
  readonly at: string
}

/** When something was: the moment here, or the day of the older system that the case was taken over from. */
const On = ({ view, day, at }: OnProps) => (view.formerNumber && day ? day : <Moment at={at} />)

type Asks = NonNullable<CaseView['asks']>

/** How a licence stands: until when it holds, or why it does not any more. */
function standingText({ standing, validTo, replacedBy }: Asks): string {
  if (standing === 'valid') return validTo ?? t('licences.open-end')
  return replacedBy === null
    ? word('licence:standing', standing)
    : t('asks.replaced-by', { number: replacedBy })
}

/** 延续, 变更: the licence that is asked about, and whether it still holds. */
const AskedTold = ({ asks }: { readonly asks: Asks }) => (
  <Told name={word('asks', asks.way)}>
    {asks.caseId ? (
      <Link to="/cases/$caseId" params={{ caseId: asks.caseId }}>
        {asks.name}
      </Link>
    ) : (
      asks.name
    )}{' '}
    <span className="code">{asks.number}</span> <Tag>{standingText(asks)}</Tag>
  </Told>
)

/** Head of a case: what it is, where it stands, and how much time is left. */
export function CaseHead({ view, actions }: { readonly view: CaseView; readonly actions?: ReactNode }) {
  const { licenceEnded } = view.turns
  return (
    <div className="case-head">
      <PageHeader
        title={view.item.name}
        beside={
          <>
            <StatusTag family="status" value={view.status} tones={CASE_TONES} />
            {licenceEnded && <Tag color="red">{word('ending', licenceEnded.ending)}</Tag>}
            <span className="code">{view.number}</span>
          </>
        }
        actions={actions}
        up={{ to: '/cases', label: t('cases.title') }}
      />
      <dl className="strip">
        <Told name={t('case.applicant')}>
          <strong>{applicantOf(view)}</strong>
        </Told>
        {view.asks && <AskedTold asks={view.asks} />}
        <Told name={t('case.unit')} extra="told-unit">
          {view.unitName}
        </Told>
        <Told name={t('case.opened')}>
          {word('channel', view.channel)}{' '}
          {view.formerNumber && <span className="code">{view.formerNumber}</span>}{' '}
          <On view={view} day={view.receivedOn} at={view.openedAt} />
        </Told>
        {view.outage && <OutageTold caseId={view.id} outage={view.outage} />}
        {view.closedAt && (
          <Told name={t('case.closed')}>
            <On view={view} day={view.decidedOn} at={view.closedAt} />
          </Told>
        )}
        {archiveNumberOf(view) && (
          <Told name={t('archive.number')}>
            <span className="code">{archiveNumberOf(view)}</span>
          </Told>
        )}
        <Clocks view={view} />
      </dl>
    </div>
  )
}
