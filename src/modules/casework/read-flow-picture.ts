import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type Act, readActs } from '#kernel/ledger'
import { type FlowEvent, isAhead, pictureOf } from '#modules/flow'
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

const stepOf = ({ act, reason }: Told, names: ReadonlyMap<string, string>): Step => ({
  at: act.at,
  by: names.get(personOf(act.actor)[0] ?? '') ?? '',
  behalfOf: (act.behalf && names.get(act.behalf.person)) ?? null,
  byKind: KINDS.find((kind) => act.actor.startsWith(kind)) ?? 'system',
  reason,
})

/** What became of a task that was closed: also that it was done, and undone since. */
interface Told {
  readonly node: string
  readonly act: Act
  readonly reason: Closed['reason'] | 'undone'
}

/** Tasks that were done and are so still, where the flow keeps what was passed; parts of a joint signing by their node. */
function keptIn({ definition, state }: Case<unknown>): (event: Closed) => boolean {
  if (definition.format === undefined) return () => true
  const { past = [], joints = [] } = state.flow
  const kept = new Set([
    ...past.map(({ id }) => id),
    ...joints.flatMap(({ heard }) => heard.map(({ task }) => task)),
  ])
  const signed = new Set(past.flatMap(({ id, node }) => (id.startsWith('j') ? [node] : [])))
  return ({ task, node }) => kept.has(task) || signed.has(node)
}

function toldOf(found: Case<unknown>, done: readonly Done[]): Told[] {
  const kept = keptIn(found)
  return done.map(({ event, act }) => ({
    ...{ node: drawnAt(event.node), act },
    reason: event.reason === 'completed' && !kept(event) ? 'undone' : event.reason,
  }))
}

/** Where a node stands by what was last there: done, done but to be done again, or not yet come to. */
function stateAt(
  { definition }: Case<unknown>,
  open: ReadonlySet<string>,
  id: string,
  last: Told | undefined,
) {
  if (open.has(id)) return 'open'
  if (last?.reason === 'undone') return 'undone'
  if (last?.reason !== 'completed') return 'idle'
  return [...open].some((from) => isAhead(definition, from, id)) ? 'undone' : 'done'
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
  const done = toldOf(
    found,
    doneBy(kind, () => found.definition, flow, acts),
  )
  const people = [...done.flatMap(({ act }) => peopleOf(act)), ...Object.values(found.state.claims)]
  const names = await personNames(ctx, [...new Set(people)])
  const open = new Set(
    [...found.state.flow.tasks, ...(found.state.flow.waits ?? [])].map(({ node }) => drawnAt(node)),
  )
  const { width, height, nodes, lines } = pictureOf(found.definition)
  return {
    ...{ width, height },
    nodes: nodes.map(({ node: { id, kind: shape, name = '' }, box }) => {
      const steps = done.filter(({ node }) => node === id)
      return {
        ...{ id, kind: shape, name, ...box },
        state: found.state.flow.outcome === id ? 'done' : stateAt(found, open, id, steps.at(-1)),
        holders: holdersAt(found, id, names),
        steps: steps.map((one) => stepOf(one, names)),
      }
    }),
    lines: lines.map(({ id, points }) => ({ id, points: [...points] })),
  }
}
