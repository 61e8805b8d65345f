import type { FlowDefinition } from './definition.ts'
import { stepOf } from './draft.ts'
import { type Choices, eachRun, MAX_SUBSETS } from './each-run.ts'
import { actionsOf, startAction } from './explore-actions.ts'
import { type ClockBeginnings, type ClockWatch, watchClocks } from './explore-clocks.ts'
import { exploredGraph } from './explored-graph.ts'
import { type Graph, nodeAt } from './graph.ts'
import { type DefinitionProblem, problem, shown, type Way } from './problems.ts'
import { type FlowState, newFlow } from './state.ts'

/** States that are looked at before a definition is refused as too large to be judged. */
const MAX_STATES = 10_000

/** A state that a flow can be in, and how it came to it first. */
interface Found {
  readonly state: FlowState
  readonly before: Found | null
  readonly way: Way
  /** Clocks of intermediate timers that have begun. */
  readonly begun: ReadonlySet<string>
  /** States that can come next. */
  readonly next: Found[]
}

const NOWHERE: Way = { path: [], lines: [] }

function wayTo({ before, way }: Found): Way {
  const { path, lines } = before ? wayTo(before) : NOWHERE
  return { path: [...path, ...way.path], lines: [...lines, ...way.lines] }
}

/** Nodes and flows that hold a token: each at most once in a sound flow. */
const marking = ({ tasks, waits = [], scopes = [], arrived = [] }: FlowState): readonly string[] => [
  ...[...tasks, ...waits, ...scopes].map(({ node }) => node),
  ...arrived.map(({ flow }) => flow),
]

function keyOf({ state, begun }: Found): string {
  const { tasks, waits = [], scopes = [] } = state
  const fired = [...tasks, ...waits, ...scopes].flatMap((holder) => holder.fired ?? [])
  return [...marking(state), ...fired, ...begun, state.status, state.result?.outcome ?? ''].sort().join(' ')
}

/**
 * Tries every run of a definition whose shape is right: whatever the gateways choose and whichever timers fire, in
 * every order that matters. Bounded: a flow with too many states is refused, not taken at its word.
 * @param beginnings when the clocks of the business begin
 */
export function checkSoundness(
  definition: FlowDefinition,
  beginnings: ClockBeginnings,
): readonly DefinitionProblem[] {
  const graph = exploredGraph(definition)
  const wide = [...graph.nodes.values()].find(
    ({ node, out }) => node.kind === 'inclusiveGateway' && out.length > MAX_SUBSETS,
  )
  if (wide) return [problem('too-large', wide.key)]
  const watch = watchClocks(graph, beginnings)
  const first: Found = {
    state: newFlow(definition),
    before: null,
    way: NOWHERE,
    begun: watch.first,
    next: [],
  }
  const known = new Map([[keyOf(first), first]])
  for (const found of known.values()) {
    const wrong = explore(graph, watch, known, found)
    if (wrong) return [wrong]
    if (known.size > MAX_STATES) return [problem('too-large', definition.id)]
  }
  return endless([...known.values()])
}

/** Finds the states that can follow one. @returns what is wrong with one of them */
function explore(
  graph: Graph,
  watch: ClockWatch,
  known: Map<string, Found>,
  found: Found,
): DefinitionProblem | undefined {
  const actions = found.state.status === 'new' ? [startAction] : actionsOf(graph, found.state)
  if (actions.length === 0 && found.state.status === 'running') {
    const [stuck] = found.state.arrived ?? []
    const at = stuck && graph.flows.get(stuck.flow)?.target.key
    return shown('deadlock', at ?? '', wayTo(found))
  }
  for (const action of actions) {
    for (const { draft, choices, lines } of eachRun(graph, found.state, action)) {
      const { state, events } = stepOf(draft)
      const way = { path: [action.label, ...labelsOf(choices)], lines }
      const begun = watch.after(found.begun, events)
      const reached: Found = { state, before: found, way, begun, next: [] }
      const wrong = judge(graph, reached, draft.ends) ?? waitsForNothing(graph, reached)
      if (wrong) return wrong
      const key = keyOf(reached)
      const same = known.get(key) ?? reached
      known.set(key, same)
      found.next.push(same)
    }
  }
  return undefined
}

const labelsOf = (choices: Choices): readonly string[] =>
  choices.map(({ node, flows }) => `${node.key} (${flows.map(({ target }) => target.key).join(' + ')})`)

function judge(graph: Graph, reached: Found, ends: readonly string[]): DefinitionProblem | undefined {
  const held = marking(reached.state)
  const twice = held.find((key, index) => held.indexOf(key) !== index)
  if (twice !== undefined) return shown('token-doubled', nodeKeyOf(graph, twice), wayTo(reached))
  const outcomes = ends.flatMap((key) => {
    const node = graph.nodes.get(key)?.node
    return node?.kind === 'endEvent' && node.outcome !== undefined ? [node.outcome] : []
  })
  const earlier = reached.before?.state.result?.outcome
  const all = new Set([...outcomes, ...(earlier === undefined ? [] : [earlier])])
  return all.size > 1 ? shown('outcome-twice', ends.at(-1) ?? '', wayTo(reached)) : undefined
}

/** A timer that was come to before its clock begins: nothing says when it would end. */
function waitsForNothing(graph: Graph, reached: Found): DefinitionProblem | undefined {
  const lost = (reached.state.waits ?? []).find(({ node: key }) => {
    const { node } = nodeAt(graph, key)
    return node.kind === 'timerEvent' && !reached.begun.has(node.clock)
  })
  return lost && shown('clock-not-begun', lost.node, wayTo(reached))
}

const nodeKeyOf = ({ flows }: Graph, key: string): string => flows.get(key)?.target.key ?? key

/** States from which no run comes to an end. */
function endless(all: readonly Found[]): readonly DefinitionProblem[] {
  const before = new Map<Found, Found[]>()
  for (const found of all)
    for (const next of found.next) before.set(next, [...(before.get(next) ?? []), found])
  const ending = new Set(all.filter(({ state }) => state.status === 'ended'))
  for (const found of ending) for (const earlier of before.get(found) ?? []) ending.add(earlier)
  const lost = all.find((found) => !ending.has(found))
  return lost ? [shown('never-ends', marking(lost.state)[0] ?? '', wayTo(lost))] : []
}
