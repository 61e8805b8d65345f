import type { ReactNode } from 'react'
import { ClockBadge } from '../../kit/clock-badge.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { CASE_TONES } from '../casework/status.ts'
import { WhyDue } from '../casework/why-due.tsx'
import type { CaseView } from './api.ts'

const applicantOf = (view: CaseView): string =>
  view.parties.find((party) => party.capacity === 'applicant')?.name ?? ''

/** Head of a case: what it is, where it stands, and how much time is left. */
export function CaseHead({ view, actions }: { readonly view: CaseView; readonly actions?: ReactNode }) {
  const { item, clocks } = view
  return (
    <>
      <PageHeader
        title={item.name}
        beside={<StatusTag family="status" value={view.status} tones={CASE_TONES} />}
        lead={<span className="code">{view.number}</span>}
        actions={actions}
        up={{ to: '/cases', label: t('cases.title') }}
      />
      <div className="strip">
        <Facts
          facts={[
            { label: t('case.applicant'), value: applicantOf(view) },
            { label: t('case.unit'), value: view.unitName },
            { label: t('case.channel'), value: word('channel', view.channel) },
            { label: t('case.opened'), value: <Moment at={view.openedAt} /> },
            ...(view.closedAt ? [{ label: t('case.closed'), value: <Moment at={view.closedAt} /> }] : []),
            ...clocks.map((clock, place) => ({
              label: `${word('clock-name', clock.name)} · ${word('clock-kind', clock.kind)}`,
              value: (
                <WhyDue caseId={view.id} clock={place}>
                  <ClockBadge left={clock.left} dueOn={clock.dueOn} provisional={clock.provisional} />
                </WhyDue>
              ),
            })),
          ]}
        />
      </div>
    </>
  )
}
