import { useNavigate } from '@tanstack/react-router'
import { Button, Space } from 'antd'
import { t } from '../../../kit/text.ts'
import type { Task } from '../api.ts'
import { useClaim } from '../use-claim.ts'

/** What can be done with a task in the tray. */
export function TaskActions({ task }: { readonly task: Task }) {
  const { claim, release } = useClaim()
  const navigate = useNavigate()
  const open = () => void navigate({ to: '/cases/$caseId', params: { caseId: task.caseId } })
  if (task.mine) {
    return (
      <Space size={6}>
        <Button size="small" type="primary" onClick={open}>
          {t('task.handle')}
        </Button>
        <Button size="small" loading={release.isPending} onClick={() => release.mutate({ taskId: task.id })}>
          {t('task.release')}
        </Button>
      </Space>
    )
  }
  if (task.barred) return <span className="muted">{t('task.barred')}</span>
  if (!task.claimable) return null
  return (
    <Button size="small" loading={claim.isPending} onClick={() => claim.mutate({ taskId: task.id })}>
      {t('task.claim')}
    </Button>
  )
}
