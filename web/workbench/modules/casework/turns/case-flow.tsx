import { App, Button, Tag } from 'antd'
import { sentenceOf } from '../../../kit/api/problem.ts'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { type CaseFlow, type FlowTask, useCaseFlow, useTurn } from './api.ts'
import { nodeName } from './node-name.ts'
import { TaskTurns } from './task-turns.tsx'

/** Who has a task, or may take it. */
function holderOf({ claimedBy, person, role }: FlowTask): string {
  if (claimedBy !== null) return t('turn.claimed', { name: claimedBy })
  return person === null
    ? t('turn.waits-role', { role: word('role', role) })
    : t('turn.waits', { name: person })
}

/** Whose turn it is afterwards, and as what. */
const nextText = ({ next }: FlowTask): string =>
  next
    .map(({ person, role, as }) => {
      const who = person ?? word('role', role)
      return as === null ? who : t('turn.next-as', { who, as: t(`turn.as.${as}`) })
    })
    .join(t('turn.then'))

function TaskLine({ task }: { readonly task: FlowTask }) {
  return (
    <li className="flow-task">
      <p>
        <strong>{nodeName(task.name, task.node)}</strong> <span className="muted">{task.unitName}</span>{' '}
        {task.as && <Tag>{t(`turn.as.${task.as}`)}</Tag>}
        {task.joint && <Tag>{t('turn.joint', { heard: task.joint.heard, of: task.joint.of })}</Tag>}
        {task.urged > 0 && <Tag color="orange">{t('turn.urged-times', { count: task.urged })}</Tag>}
      </p>
      <p className="muted">{holderOf(task)}</p>
      {task.next.length > 0 && <p className="muted">{t('turn.next', { people: nextText(task) })}</p>}
      <TaskTurns task={task} />
    </li>
  )
}

function OwnTurns({ caseId, flow }: { readonly caseId: string; readonly flow: CaseFlow }) {
  const { message } = App.useApp()
  const tell = (error: Error) => void message.error(sentenceOf(error))
  const withdraw = useTurn(casework.withdrawStep, () => void message.success(t('turn.withdrawn-done')))
  const read = useTurn(casework.confirmReading, () => void message.success(t('turn.read-done')))
  if (flow.taken.length === 0 && !flow.readings.some(({ mine }) => mine)) return null
  return (
    <p className="flow-own">
      {flow.readings
        .filter(({ mine }) => mine)
        .map(({ key }) => (
          <Button
            key={key}
            type="primary"
            loading={read.isPending}
            onClick={() => read.mutate({ caseId, reading: key }, { onError: tell })}
          >
            {t('turn.read')}
          </Button>
        ))}
      {flow.taken.map(({ task, node, name }) => (
        <Button
          key={task}
          size="small"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ caseId, task }, { onError: tell })}
        >
          {t('turn.withdraw', { node: nodeName(name, node) })}
        </Button>
      ))}
    </p>
  )
}

const readersText = (flow: CaseFlow): string => flow.readings.map(({ person }) => person).join(t('turn.and'))

/** The flow that a case follows, as people call it: its own name, or that it is the one that ships. */
function flowTitle({ flow, flowName }: CaseFlow): string {
  const name = flow.startsWith('own-') ? flowName : t('turn.flow-shipped')
  return t('turn.flow-version', { name, version: flow.split('@')[1] ?? '' })
}

/** Where the flow of a case stands: who has what, what is waited for, and the turns that one can take. */
export function CaseFlowTurns({ caseId }: { readonly caseId: string }) {
  const { data: flow } = useCaseFlow(caseId)
  if (!flow || (flow.tasks.length === 0 && flow.waits.length === 0 && flow.readings.length === 0)) return null
  return (
    <Section title={t('turn.title')} beside={<span className="muted">{flowTitle(flow)}</span>}>
      <ul className="plain">
        {flow.tasks.map((task) => (
          <TaskLine key={task.key} task={task} />
        ))}
        {flow.waits.map(({ node, name, what }) => (
          <li key={node} className="muted">
            {t(`turn.waits-for.${what}`, { node: nodeName(name, node) })}
          </li>
        ))}
      </ul>
      {flow.readings.length > 0 && (
        <p className="muted">{t('turn.reading', { people: readersText(flow) })}</p>
      )}
      <OwnTurns caseId={caseId} flow={flow} />
    </Section>
  )
}
