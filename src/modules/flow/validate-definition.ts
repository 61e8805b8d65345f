import { duplicates, eventProblems, flowProblems, nodeProblems } from './check-nodes.ts'
import { checkSoundness } from './check-soundness.ts'
import { wayProblems } from './check-ways.ts'
import type { FlowBody, FlowDefinition } from './definition.ts'
import type { ClockBeginnings } from './explore-clocks.ts'
import { type DefinitionProblem, problem } from './problems.ts'

/** Nodes of a flow with everything that it calls, each call counted. */
const MAX_NODES = 500

/**
 * Everything wrong with a definition that fits its schema; empty where a token can never be lost, doubled or caught,
 * whatever the variables say, and no timer waits for what never begins. Its shape comes first; only of one whose shape is
 * right every run is tried.
 * @param beginnings when the clocks of the business begin; with the flow, where nothing is said of them
 */
export function validateDefinition(
  definition: FlowDefinition,
  beginnings: ClockBeginnings = {},
): readonly DefinitionProblem[] {
  const { called = [] } = definition
  const oneToken = definition.format === undefined
  const found = [
    ...bodyProblems(definition, oneToken),
    ...called.flatMap((body) =>
      bodyProblems(body, oneToken).map((one) => ({ ...one, at: `${body.id}/${one.at}` })),
    ),
    ...duplicates(called.map(nameOf)),
    ...called.flatMap(insideProblems),
    ...callProblems(definition),
  ]
  if (found.length > 0 || oneToken) return found
  return sizeOf(definition, definition) > MAX_NODES
    ? [problem('too-large', definition.id)]
    : checkSoundness(definition, beginnings)
}

const nameOf = ({ id, version }: FlowBody): string => `${id}@${version}`

function bodyProblems(body: FlowBody, oneToken: boolean): DefinitionProblem[] {
  const { nodes, flows } = body
  return [
    ...duplicates([...nodes, ...flows].map(({ id }) => id)),
    ...eventProblems(body),
    ...flows.flatMap((flow) => flowProblems(body, flow)),
    ...nodes.flatMap((node) => nodeProblems(body, node, oneToken)),
    ...wayProblems(body),
  ]
}

/** A called flow ends without an outcome: that is for the flow that calls it. */
const insideProblems = ({ id, nodes }: FlowBody): DefinitionProblem[] =>
  nodes
    .filter((node) => node.kind === 'endEvent' && node.outcome !== undefined)
    .map((node) => problem('outcome-inside', `${id}/${node.id}`))

const callsOf = ({ nodes }: FlowBody) => nodes.flatMap((node) => (node.kind === 'callActivity' ? [node] : []))

/** Every call finds its flow, and none comes back to itself. */
function callProblems(definition: FlowDefinition): DefinitionProblem[] {
  const bodies = new Map((definition.called ?? []).map((body) => [nameOf(body), body]))
  const unknown = [definition, ...bodies.values()].flatMap((body) =>
    callsOf(body)
      .filter(({ flow }) => !bodies.has(flow))
      .map(({ id }) => problem('call-unknown', id)),
  )
  const rings = [...bodies].flatMap(([name, body]) => {
    const reached = new Set(callsOf(body).map(({ flow }) => flow))
    for (const each of reached) for (const { flow } of callsOf(bodies.get(each) ?? body)) reached.add(flow)
    return reached.has(name) ? [problem('call-ring', body.id)] : []
  })
  return [...unknown, ...rings]
}

function sizeOf(definition: FlowDefinition, body: FlowBody): number {
  const inner = callsOf(body).map(({ flow }) => definition.called?.find((called) => nameOf(called) === flow))
  return inner.reduce((size, called) => size + (called ? sizeOf(definition, called) : 0), body.nodes.length)
}
