import { Button } from 'antd'
import { t } from '../../kit/text.ts'
import { nodeName } from '../casework/turns/node-name.ts'
import { useClaim } from '../casework/use-claim.ts'
import type { CaseView } from './api.ts'

type Task = NonNullable<CaseView['task']>

/** Node of the flow at which the applicant has the case. */
const APPLICANT_NODE = 'correct'

function stateOf({ node, mine, claimedBy, handedTo }: Task): string {
  if (node === APPLICANT_NODE) return t('panel.with-applicant')
  if (mine) return t('panel.mine')
  if (claimedBy) return t('panel.taken', { name: claimedBy })
  return handedTo === null ? t('panel.free') : t('task.waits-for', { name: handedTo })
}

/** Where the case waits, for whom, and taking it or putting it back. */
export function ClaimLine({ view }: { readonly view: CaseView }) {
  const { claim, release } = useClaim()
  const { task, can, barred } = view
  if (!task) return null
  const input = { taskId: task.id }
  return (
    <div className="claim">
      <span>{t('panel.at', { node: nodeName(task.nodeName, task.node), state: stateOf(task) })}</span>
      {barred && <p className="muted">{t('panel.barred')}</p>}
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
