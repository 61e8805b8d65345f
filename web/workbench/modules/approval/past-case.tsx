import { Link } from '@tanstack/react-router'
import { Alert, Slider } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { InstantInput } from '../../kit/instant-input.tsx'
import { secondText } from '../../kit/moments.ts'
import { t } from '../../kit/text.ts'
import { actName } from './act-words.ts'
import { type CaseView, usePastCase } from './api.ts'
import { CaseHead } from './case-head.tsx'
import { CaseParts } from './case-parts.tsx'

interface TimeBarProps {
  /** Acts of the case as it is today, first to last. */
  readonly acts: CaseView['acts']
  readonly at: string
  readonly onChange: (at: string) => void
}

const stepText = (act: CaseView['acts'][number] | undefined): string =>
  act ? t('past.step', { name: actName(act.type), at: secondText(act.at) }) : ''

/** Chooses the instant: by what was done, or by day and minute. */
function TimeBar({ acts, at, onChange }: TimeBarProps) {
  const done = acts.filter((act) => act.at <= at).length
  return (
    <div className="time-bar">
      <InstantInput label={t('past.instant')} value={at} onChange={onChange} />
      {acts.length > 1 && (
        <Slider
          className="time-slider"
          min={1}
          max={acts.length}
          value={done}
          dots
          ariaLabelForHandle={t('past.slide')}
          ariaValueTextFormatterForHandle={(n) => stepText(acts[n - 1])}
          tooltip={{ formatter: (n) => stepText(acts[(n ?? 1) - 1]) }}
          onChange={(n) => {
            const act = acts[n - 1]
            if (act) onChange(act.at)
          }}
        />
      )}
    </div>
  )
}

interface PastCaseProps {
  readonly today: CaseView
  readonly at: string
  readonly onChange: (at: string) => void
}

/** 时点视图: the case as it was at an instant; nothing can be done in it. */
export function PastCase({ today, at, onChange }: PastCaseProps) {
  const query = usePastCase(today.id, at)
  return (
    <>
      <Alert
        className="past-banner"
        type="warning"
        showIcon
        title={t('past.title', { at: secondText(at) })}
        description={t('past.lead')}
        action={
          <Link to="/cases/$caseId" params={{ caseId: today.id }}>
            {t('past.back')}
          </Link>
        }
      />
      <TimeBar acts={today.acts} at={at} onChange={onChange} />
      <AwaitQuery query={query}>
        {(view) => (
          <>
            <CaseHead view={view} />
            <CaseParts view={view} />
          </>
        )}
      </AwaitQuery>
    </>
  )
}
