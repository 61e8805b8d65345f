import { Radio } from 'antd'
import { useEffect, useState } from 'react'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { ACTS, type ActName, groupedActs, openActs } from './acts/acts.ts'
import type { CaseView } from './api.ts'
import { CASE_PANELS } from './case-panels.ts'
import { ClaimLine } from './claim-line.tsx'
import { useCaseDesk } from './desk/case-desk.tsx'
import { GivenOpinions } from './desk/given-opinions.tsx'
import { NextTask } from './next-task.tsx'
import { OtherActs } from './other-acts.tsx'

/** The heading whose form is open without being asked for: what this step waits for. */
const MAIN = 'step'

interface ActChoiceProps {
  readonly acts: readonly ActName[]
  readonly chosen: ActName
  readonly onChoose: (act: ActName) => void
}

/** The acts of one heading, of which one is open. */
function ActChoice({ acts, chosen, onChoose }: ActChoiceProps) {
  if (acts.length < 2) return <p className="act-only">{t(`do.${chosen}`)}</p>
  return (
    <Radio.Group
      className="act-choice"
      value={chosen}
      onChange={(event) => onChoose(event.target.value as ActName)}
      options={acts.map((value) => ({ value, label: t(`do.${value}`) }))}
      aria-label={t('panel.choose')}
    />
  )
}

/** What this person can do with the case now: nothing is offered that the server would refuse. */
export function ActionPanel({ view }: { readonly view: CaseView }) {
  const groups = groupedActs(openActs(view.can))
  const [wanted, setWanted] = useState<ActName | null>(null)
  const [done, setDone] = useState<ActName | null>(null)
  const quote = useCaseDesk()?.quote
  useEffect(() => {
    if (quote) setWanted('askCorrections')
  }, [quote])
  const open =
    groups.find(({ acts }) => acts.some((act) => act === wanted)) ??
    groups.find(({ group }) => group === MAIN)
  const chosen = open?.acts.find((act) => act === wanted) ?? open?.acts[0]
  const Act = chosen && ACTS[chosen].form
  const finish = (act: ActName) => {
    setDone(act)
    setWanted(null)
  }
  return (
    <aside className="panel" id="panel" tabIndex={-1} aria-label={t('panel.title')}>
      <Section title={t('panel.title')}>
        {done && <NextTask done={done} caseId={view.id} />}
        <ClaimLine view={view} />
        {open && chosen && Act ? (
          <>
            <ActChoice acts={open.acts} chosen={chosen} onChoose={setWanted} />
            {open.group === MAIN && <GivenOpinions opinions={view.opinions} />}
            <Act key={chosen} view={view} onDone={() => finish(chosen)} />
          </>
        ) : (
          !view.can.claim && !done && <p className="muted">{t('panel.nothing')}</p>
        )}
      </Section>
      <OtherActs groups={groups.filter((group) => group !== open)} onChoose={setWanted} />
      {CASE_PANELS.map((Panel) => (
        <Panel key={Panel.name} view={view} />
      ))}
    </aside>
  )
}
