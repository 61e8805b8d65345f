import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { t, word } from '../../kit/text.ts'
import { useTasks } from '../casework/api.ts'
import type { ActName } from './acts/acts.ts'

/** Says that an act is on the record and leads to the next task: one's own first, then one that is free. */
export function NextTask({ done, caseId }: { readonly done: ActName; readonly caseId: string }) {
  const mine = useTasks({ view: 'mine', size: 5 })
  const open = useTasks({ view: 'open', size: 5 })
  const next = [...(mine.data?.rows ?? []), ...(open.data?.rows ?? [])].find((task) => task.caseId !== caseId)
  const lead = next ? (
    <Link to="/cases/$caseId" params={{ caseId: next.caseId }}>
      {t('panel.next', { node: word('approval:node', next.node), subject: next.subject })}
    </Link>
  ) : (
    <Link to="/tasks">{t('panel.no-next')}</Link>
  )
  return <Alert className="gap-below" type="success" showIcon title={t(`done.${done}`)} description={lead} />
}
