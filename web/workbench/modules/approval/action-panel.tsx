import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useClaim } from '../casework/use-claim.ts'
import { ACTS, type ActName, openActs } from './acts/acts.ts'
import type { CaseView } from './api.ts'
import { NextTask } from './next-task.tsx'

type Task = NonNullable<CaseView['task']>

/** Node of the flow at which the applicant has the case. */
const APPLICANT_NODE = 'correct'

function stateOf({ node, mine, claimedBy }: Task): string {
  if (node === APPLICANT_NODE) return t('panel.with-applicant')
  if (mine) return t('panel.mine')
  return claimedBy ? t('panel.taken', { name: claimedBy }) : t('panel.free')
}

function ClaimLine({ view }: { readonly view: CaseView }) {
  const { claim, release } = useClaim()
  const { task, can } = view
  if (!task) return null
  const input = { taskId: task.id }
  return (
    <div className="claim">
      <span>{t('panel.at', { node: word('approval:node', task.node), state: stateOf(task) })}</span>
      {can.claim && (
        <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate(input)}>
          {t('task.claim')}
        </Button>
      )}
      {can.release && (
        <Button size="small" loading={release.isPending} onClick={() => release.mutate(input)}>
          {t('task.release')}
        </Button>
      )}
    </div>
  )
}

function ActChoice({
  acts,
  chosen,
  onChoose,
}: {
  acts: readonly ActName[]
  chosen: ActName
  onChoose: (act: ActName) => void
}) {
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
  const acts = openActs(view.can)
  const [wanted, setWanted] = useState<ActName | null>(null)
  const [done, setDone] = useState<ActName | null>(null)
  const chosen = acts.find((act) => act === wanted) ?? acts[0]
  const Act = chosen && ACTS[chosen]
  return (
    <aside className="panel" id="panel" aria-label={t('panel.title')}>
      <Section title={t('panel.title')}>
        {done && <NextTask done={done} caseId={view.id} />}
        <ClaimLine view={view} />
        {chosen && Act ? (
          <>
            <ActChoice acts={acts} chosen={chosen} onChoose={setWanted} />
            <Act key={chosen} view={view} onDone={() => setDone(chosen)} />
          </>
        ) : (
          !view.can.claim && !done && <p className="muted">{t('panel.nothing')}</p>
        )}
      </Section>
    </aside>
  )
}
