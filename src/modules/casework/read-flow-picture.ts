import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type Act, readActs } from '#kernel/ledger'
import { type FlowEvent, pictureOf } from '#modules/flow'
import { personNames } from '#modules/org'
import type { Case } from './case.ts'
import type { casePageContract } from './case-page.contract.ts'
import { type CaseKind, type Flows, flowEventsOf, initialState, reducer } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { seenCase } from './seen-case.ts'

type Endpoint = typeof casePageContract.endpoints.readFlowPicture
type Picture = OutputOf<Endpoint>
type Step = Picture['nodes'][number]['steps'][number]

type Closed = Extract<FlowEvent, { type: 'task-closed' }>

/** A task that was closed, and the act that closed it. */
interface Done {
  readonly event: Closed
  readonly act: Act
}

/** The node of the case's own flow that a node lies in: of a called flow, its call. */
const drawnAt = (node: string): string => node.replace(/\/.*$/, '')

/** Tasks closed by each act, first to last. Pure. */
function doneBy(kind: CaseKind<unknown>, flows: Flows, flow: string, acts: readonly Act[]): Done[] {
  const reduce = reducer(kind, flows)
  let state = initialState(kind, flow, flows)
  return acts.flatMap((act) => {
    const events = flowEventsOf(flows, state, act)
    state = reduce(state, act)
    return events.flatMap((event) => (event.type === 'task-closed' ? [{ event, act }] : []))
  })
}

const KINDS = ['public', 'citizen', 'staff', 'system'] as const

const STAFF = 'staff:'

/** The member of staff behind an actor reference, if one is. */
const personOf = (actor: string): string[] => (actor.startsWith(STAFF) ? [actor.slice(STAFF.length)] : [])

/** Members of staff whom an act names: who did it, and for whom. */
const peopleOf = ({ actor, behalf }: Act): string[] => [
  ...personOf(actor),
  ...(behalf ? [behalf.person] : []),
]

const stepOf = ({ event, act }: Done, names: ReadonlyMap<string, string>): Step => ({
  at: act.at,
  by: names.get(personOf(act.actor)[0] ?? '') ?? '',
  behalfOf: (act.behalf && names.get(act.behalf.person)) ?? null,
  byKind: KINDS.find((kind) => act.actor.startsWith(kind)) ?? 'system',
  reason: event.reason,
})

/** Whether what was last at a node was done there, and not ended, sent back or handed on. */
const wasDone = (steps: readonly Done[]): boolean => steps.at(-1)?.event.reason === 'completed'

const stateAt = (isOpen: boolean, isDone: boolean) => {
  if (isOpen) return 'open'
  return isDone ? 'done' : 'idle'
}

/** Who has the open tasks at a node. */
const holdersAt = ({ state }: Case<unknown>, node: string, names: ReadonlyMap<string, string>): string[] =>
  state.flow.tasks
    .filter((task) => drawnAt(task.node) === node)
    .flatMap((task) => state.claims[task.id] ?? [])
    .map((id) => names.get(id) ?? '')

/** 流程图: where the case stands, and who did what when. */
export async function readFlowPicture(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<Picture> {
  const found = await seenCase(ctx, caseId)
  const kind = kindOf(found.kind)
  const flow = found.pinned.flow ?? ''
  const acts = await readActs(ctx.tx, found.governmentId, caseId)
  const done = doneBy(kind, () => found.definition, flow, acts)
  const people = [...done.flatMap(({ act }) => peopleOf(act)), ...Object.values(found.state.claims)]
  const names = await personNames(ctx, [...new Set(people)])
  const open = new Set(
    [...found.state.flow.tasks, ...(found.state.flow.waits ?? [])].map(({ node }) => drawnAt(node)),
  )
  const { width, height, nodes, lines } = pictureOf(found.definition)
  return {
    ...{ width, height },
    nodes: nodes.map(({ node: { id, kind: shape, name = '' }, box }) => {
      const steps = done.filter(({ event }) => drawnAt(event.node) === id)
      return {
        ...{ id, kind: shape, name, ...box },
        state: stateAt(open.has(id), wasDone(steps) || found.state.flow.outcome === id),
        holders: holdersAt(found, id, names),
        steps: steps.map((one) => stepOf(one, names)),
      }
    }),
    lines: lines.map(({ id, points }) => ({ id, points: [...points] })),
  }
}
