import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ClockBadge } from '../../kit/clock-badge.tsx'
import { t } from '../../kit/text.ts'
import { type Task, tasksQuery } from '../casework/api.ts'
import { nodeName } from '../casework/turns/node-name.ts'

/** Tasks that home names: those that end first. */
const FIRST = 8

function FirstTask({ task }: { readonly task: Task }) {
  return (
    <li>
      <Link to="/cases/$caseId" params={{ caseId: task.caseId }}>
        {task.subject}
      </Link>
      <span className="code">{task.caseNumber}</span>
      <span className="muted">{nodeName(task.nodeName ?? '', task.node)}</span>
      <ClockBadge left={task.left} dueOn={task.dueOn} />
    </li>
  )
}

/** 最先到期的: the tasks with which to begin. */
export function HomeFirst() {
  const query = useQuery(tasksQuery({ page: 1, size: FIRST }))
  return (
    <section className="home-list" aria-labelledby="home-first">
      <h2 id="home-first">{t('home.first')}</h2>
      <AwaitQuery query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="muted">{t('tray.empty.all')}</p>
          ) : (
            <>
              <ol>
                {rows.map((task) => (
                  <FirstTask key={task.id} task={task} />
                ))}
              </ol>
              <Link to="/tasks">{t('home.to-tray')}</Link>
            </>
          )
        }
      </AwaitQuery>
    </section>
  )
}
