import type { Draft } from './draft.ts'
import { mark } from './draft.ts'
import { notEarlier, notJoint, notWithdrawable, readingUnknown } from './flow.errors.ts'
import { nodeAt } from './graph.ts'
import { addPart, signingOf, takeBackPart } from './joint.ts'
import { causesOf, consequencesOf, undo } from './past.ts'
import type { FlowCommand, OpenTask, PassedStep, Turn } from './state.ts'
import { handOn } from './tasks.ts'

type Of<T extends FlowCommand['type']> = Extract<FlowCommand, { type: T }>

const ownTurn = ({ seat, as }: OpenTask, own = seat): Turn => ({
  ...(own && { seat: own }),
  ...(as && { as }),
})

/** 委托: somebody else does it, then it comes back to whose it is. */
export const delegate = (draft: Draft, task: OpenTask, { to, own }: Of<'delegate'>): void =>
  handOn(draft, task, [{ seat: to, as: 'delegate' }, ownTurn(task, own), ...(task.next ?? [])], 'handed-on')

/** 转办: somebody else has it, and what was to come after it still does. */
export const transfer = (draft: Draft, task: OpenTask, { to }: Of<'transfer'>): void =>
  handOn(draft, task, [{ seat: to, as: 'transfer' }, ...(task.next ?? [])], 'handed-on')

/**
 * 加签: one more does it, before or after whose turn it is, or beside the others of a joint signing.
 * @throws Refusal `flow.not-joint`
 */
export function addSigner(draft: Draft, task: OpenTask, { to, place, own }: Of<'add-signer'>): void {
  const turn: Turn = { seat: to, as: 'signer' }
  const { next = [] } = task
  if (place === 'before') handOn(draft, task, [turn, ownTurn(task, own), ...next], 'handed-on')
  else if (place === 'after') replace(draft, { ...task, next: [turn, ...next] })
  else {
    const signing = task.joint === undefined ? undefined : signingOf(draft, task.joint)
    if (!signing) throw notJoint()
    addPart(draft, signing, turn)
  }
}

const replace = (draft: Draft, task: OpenTask): void => {
  draft.tasks = draft.tasks.map((other) => (other.id === task.id ? task : other))
}

/** 催办. */
export function urge(draft: Draft, task: OpenTask): void {
  const urged = (task.urged ?? 0) + 1
  replace(draft, { ...task, urged })
  draft.events.push({ type: 'task-urged', task: task.id, times: urged })
}

/** 传阅: others are to read; nothing waits for them. */
export function circulate(draft: Draft, { node }: OpenTask, { to }: Of<'circulate'>): void {
  for (const seat of to) {
    const reading = { id: mark(draft, 'r'), node, seat }
    draft.readings = [...draft.readings, reading]
    draft.events.push({ type: 'reading-opened', reading: reading.id, node, seat })
  }
}

/** What was circulated was read. @throws Refusal `flow.reading-unknown` */
export function read(draft: Draft, { reading }: Of<'read'>): void {
  if (!draft.readings.some(({ id }) => id === reading)) throw readingUnknown()
  draft.readings = draft.readings.filter(({ id }) => id !== reading)
  draft.events.push({ type: 'reading-closed', reading })
}

const isTask = (draft: Draft, { node }: PassedStep): boolean =>
  nodeAt(draft.graph, node).node.kind === 'userTask'

const isRunning = ({ scopes }: Draft, scope: string | undefined): boolean =>
  scope === undefined || scopes.some(({ id }) => id === scope)

/**
 * Steps that a task can be sent back to, the latest first: user tasks that led to it, in the same sub-process or in
 * one around it.
 */
export function earlierSteps(draft: Draft, task: OpenTask): readonly PassedStep[] {
  const causes = causesOf(draft.past, task.from)
  return draft.past
    .filter((step) => causes.has(step.id) && isRunning(draft, step.scope) && isTask(draft, step))
    .toReversed()
}

/** 退回. @throws Refusal `flow.not-earlier` */
export function sendBack(draft: Draft, task: OpenTask, { to }: Of<'return'>): void {
  const step = earlierSteps(draft, task).find(({ node }) => node === to)
  if (!step) throw notEarlier()
  undo(draft, step, 'returned')
}

/** Steps that the flow takes without anybody. */
const AUTOMATIC = new Set(['parallelGateway', 'inclusiveGateway', 'subProcess', 'callActivity'])

/** Whether what came of a step is still as it was when it came: nobody did, handed on or signed anything of it. */
function isUntouched(draft: Draft, step: PassedStep): boolean {
  const steps = consequencesOf(draft.past, step)
  const ids = new Set(steps.map(({ id }) => id))
  const came = <T extends { readonly from?: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ from }) => from !== undefined && ids.has(from))
  return (
    steps.slice(1).every(({ node }) => AUTOMATIC.has(nodeAt(draft.graph, node).node.kind)) &&
    came(draft.tasks).every(({ as, next }) => as === undefined && next === undefined) &&
    came(draft.joints).every(({ heard }) => heard.length === 0)
  )
}

const mayTakeBack = (draft: Draft, step: PassedStep): boolean =>
  isTask(draft, step) && isRunning(draft, step.scope) && isUntouched(draft, step)

/** Tasks that can be taken back: those done of which nobody has made anything yet. */
export const takenBackTasks = (draft: Draft): readonly PassedStep[] =>
  draft.past.filter((step) => !step.id.startsWith('j') && mayTakeBack(draft, step))

/** 撤回. @throws Refusal `flow.not-withdrawable` */
export function withdraw(draft: Draft, { task }: Of<'withdraw'>): void {
  const step = draft.past.find(({ id }) => id === task)
  const signing = draft.joints.find(({ heard }) => heard.some((part) => part.task === task))
  if (step && mayTakeBack(draft, step)) undo(draft, step, 'withdrawn')
  else if (!signing || !takeBackPart(draft, signing, task)) throw notWithdrawable()
}
