import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useClaim } from '../casework/use-claim.ts'
import { ACTS, type ActName, openActs } from './acts/acts.ts'
import type { CaseView } from './api.ts'
import { NextTask } from './next-task.tsx'

function ClaimLine({ view }: { readonly view: CaseView }) {
  const { claim, release } = useClaim()
  const { task, can } = view
  if (!task) return null
  const input = { taskId: task.id }
  return (
    <div className="claim">
      <span>
        {task.mine
          ? t('panel.mine')
          : task.claimedBy
            ? t('panel.taken', { name: task.claimedBy })
            : t('panel.free')}
      </span>
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
