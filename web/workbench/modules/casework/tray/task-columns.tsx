import { Grid, type TableColumnsType } from 'antd'
import { ClockBadge } from '../../../kit/clock-badge.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { t } from '../../../kit/text.ts'
import type { Task } from '../api.ts'
import { CaseCell } from '../case-cell.tsx'
import { nodeName } from '../turns/node-name.ts'
import { WhyDue } from '../why-due.tsx'
import { TaskActions } from './task-actions.tsx'

function DueCell({ task }: { readonly task: Task }) {
  const badge = <ClockBadge left={task.left} dueOn={task.dueOn} />
  return task.dueOn === null ? badge : <WhyDue caseId={task.caseId}>{badge}</WhyDue>
}

/** Who has a task, or for whom it waits. */
function holderText({ mine, behalfOf, claimedBy, handedTo }: Task): string {
  if (mine && behalfOf === null) return t('task.me')
  return claimedBy ?? (handedTo === null ? t('task.nobody') : t('task.waits-for', { name: handedTo }))
}

/** On a phone the step, its date and its holder stand below the case: the table needs no moving sideways. */
function OnPhone({ task }: { readonly task: Task }) {
  if (Grid.useBreakpoint().sm !== false) return null
  return (
    <>
      <DueCell task={task} />
      <span className="muted">
        {nodeName(task.nodeName ?? '', task.node)} {holderText(task)}
      </span>
    </>
  )
}

/** Columns of the tray. */
export const TASK_COLUMNS: TableColumnsType<Task> = [
  {
    title: t('task.subject'),
    key: 'subject',
    render: (_value, task) => (
      <CaseCell of={task}>
        {task.behalfOf !== null && <span>{t('behalf.for', { name: task.behalfOf })}</span>}
        <OnPhone task={task} />
      </CaseCell>
    ),
  },
  {
    title: t('task.node'),
    key: 'node',
    responsive: ['sm'],
    render: (_value, task) => nodeName(task.nodeName ?? '', task.node),
  },
  {
    title: t('task.due'),
    key: 'due',
    responsive: ['sm'],
    render: (_value, task) => <DueCell task={task} />,
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit', responsive: ['lg'] },
  {
    title: t('task.claimed-by'),
    key: 'claimedBy',
    responsive: ['sm'],
    render: (_value, task) => holderText(task),
  },
  {
    title: t('task.opened'),
    key: 'openedAt',
    responsive: ['xl'],
    render: (_value, task) => <Moment at={task.openedAt} />,
  },
  { title: t('task.action'), key: 'action', render: (_value, task) => <TaskActions task={task} /> },
]

/** Columns that can be chosen: all but that of the acts, which stays. */
export const COLUMN_CHOICES = [
  { key: 'subject', title: t('task.subject') },
  { key: 'node', title: t('task.node') },
  { key: 'due', title: t('task.due') },
  { key: 'unit', title: t('task.unit') },
  { key: 'claimedBy', title: t('task.claimed-by') },
  { key: 'openedAt', title: t('task.opened') },
] as const
