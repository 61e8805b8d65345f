import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ClockBadge } from '../../kit/clock-badge.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import type { PastTask } from './api.ts'

/** Columns of the trays of an instant, or of now; a line leads to its case as it was then. */
export const pastTaskColumns = (at: string | undefined): TableColumnsType<PastTask> => [
  {
    title: t('task.subject'),
    key: 'subject',
    render: (_value, task) => (
      <div className="cell-main">
        <Link to="/cases/$caseId" params={{ caseId: task.caseId }} search={present({ at })}>
          {task.subject}
        </Link>
        <span className="code">{task.caseNumber}</span>
      </div>
    ),
  },
  { title: t('task.node'), key: 'node', render: (_value, task) => word('approval:node', task.node) },
  {
    title: t('task.due'),
    key: 'due',
    render: (_value, task) => <ClockBadge left={task.left} dueOn={task.dueOn} />,
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit', responsive: ['lg'] },
  {
    title: t('task.claimed-by'),
    key: 'claimedBy',
    render: (_value, task) => task.claimedBy ?? t('task.nobody'),
  },
  {
    title: t('task.opened'),
    key: 'openedAt',
    responsive: ['xl'],
    render: (_value, task) => <Moment at={task.openedAt} />,
  },
]
