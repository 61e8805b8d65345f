import { Button } from 'antd'
import { useState } from 'react'
import { t } from '../../../kit/text.ts'
import { useMay } from '../../../shell/session.ts'
import { casework, type Task } from '../api.ts'
import { type BulkPeopleAct, BulkPeopleDialog } from './bulk-people-dialog.tsx'
import { BulkReport } from './bulk-report.tsx'
import { type BulkSend, useBulk } from './use-bulk.ts'

const claim: BulkSend = ({ id }, options) => casework.claimTask({ taskId: id }, options)
const urge: BulkSend = ({ id }, options) => casework.urgeTask({ taskId: id }, options)

interface BulkBarProps {
  readonly tasks: readonly Task[]
  /** Everything was done: nothing is marked any more. */
  readonly onDone: () => void
}

/** What can be done with the tasks that are marked. Nothing is shown while none is. */
export function BulkBar({ tasks, onDone }: BulkBarProps) {
  const may = useMay()
  const { run, doAll, close } = useBulk()
  const [asking, setAsking] = useState<BulkPeopleAct | null>(null)
  const free = tasks.filter(({ claimable }) => claimable)
  const begin = (chosen: readonly Task[], send: BulkSend) => void doAll(chosen, send).then(onDone)
  if (tasks.length === 0 && !run) return null
  return (
    <section className="bulk" aria-label={t('bulk.title')}>
      <span>{t('bulk.marked', { count: tasks.length })}</span>
      <Button
        size="small"
        disabled={free.length === 0 || run?.going === true}
        onClick={() => begin(free, claim)}
      >
        {t('bulk.claim', { count: free.length })}
      </Button>
      {may('casework.task.urge') && (
        <Button size="small" disabled={run?.going === true} onClick={() => begin(tasks, urge)}>
          {t('bulk.urge')}
        </Button>
      )}
      <Button size="small" disabled={run?.going === true} onClick={() => setAsking('transfer')}>
        {t('bulk.transfer')}
      </Button>
      <Button size="small" disabled={run?.going === true} onClick={() => setAsking('circulate')}>
        {t('bulk.circulate')}
      </Button>
      {run && <BulkReport run={run} onClose={close} />}
      {asking && (
        <BulkPeopleDialog
          act={asking}
          tasks={tasks}
          onClose={() => setAsking(null)}
          onSend={(send) => {
            setAsking(null)
            begin(tasks, send)
          }}
        />
      )}
    </section>
  )
}
