import { type FlowDefinition, type FlowState, type FlowStep, newFlow, step } from '#modules/flow'
import type { FlowProblem } from '#modules/flowbook'
import { unansweredProblems } from './unanswered.ts'

/** Nodes of a permit's flow that acts of this module do, with what they decide. */
export const OWN_NODES = ['receive', 'correct', 'review', 'recheck', 'decide'] as const

/** Of them those without which no permit is handled by law: acceptance, correction, decision (行政许可法 §32, §37). */
const NEEDED = ['receive', 'correct', 'decide'] as const

/** Steps after which a run that only agrees must have come to the decision. */
const LONGEST_RUN = 300

const problem = (code: FlowProblem['code'], at: string, detail = ''): FlowProblem => ({
  ...{ code, at },
  ...(detail !== '' && { detail }),
})

const openAt = (state: FlowState): readonly string[] => state.tasks.map(({ node }) => node)

function complete(
  definition: FlowDefinition,
  state: FlowState,
  node: string,
  outcome: string,
): FlowStep | undefined {
  const task = state.tasks.find((open) => open.node === node)
  const variable = node.split('/').at(-1) ?? node
  return (
    task && step(definition, state, { type: 'complete', task: task.id, variables: { [variable]: outcome } })
  )
}

/** Everything but the decision agreed to, one after the other. */
function nextAgreed(definition: FlowDefinition, state: FlowState): FlowState | undefined {
  const [wait] = state.waits ?? []
  const task = state.tasks.find(({ node }) => node !== 'decide')
  if (task) return complete(definition, state, task.node, task.node === 'receive' ? 'accept' : 'pass')?.state
  if (!wait) return undefined
  const node = definition.nodes.find(({ id }) => id === wait.node)
  if (node?.kind === 'timerEvent')
    return step(definition, state, { type: 'timer-fired', clock: node.clock }).state
  return step(definition, state, { type: 'service-done', wait: wait.id, variables: {} }).state
}

/** The state in which a run that only agrees has come to the decision. */
function atDecision(definition: FlowDefinition, begun: FlowState): FlowState | undefined {
  let state: FlowState | undefined = begun
  for (let steps = 0; state && steps < LONGEST_RUN; steps += 1) {
    if (openAt(state).join() === 'decide' && !state.waits) return state
    state = nextAgreed(definition, state)
  }
  return undefined
}

/** The case comes in, and is accepted, corrected or refused as the law says. */
function receptionProblems(definition: FlowDefinition, begun: FlowState): FlowProblem[] {
  if (openAt(begun).join() !== 'receive') return [problem('approval.flow-begins-elsewhere', 'receive')]
  const asked = complete(definition, begun, 'receive', 'correct')?.state
  const answered = asked && complete(definition, asked, 'correct', 'done')?.state
  const refused = complete(definition, begun, 'receive', 'refuse')?.state
  return [
    ...(asked && openAt(asked).join() === 'correct'
      ? []
      : [problem('approval.flow-never-corrects', 'receive')]),
    ...(answered && openAt(answered).join() === 'receive'
      ? []
      : [problem('approval.flow-answer-lost', 'correct')]),
    ...(refused?.status === 'ended' ? [] : [problem('approval.flow-refuses-nothing', 'receive')]),
  ]
}

/** The decision ends the case. */
function decisionProblems(definition: FlowDefinition, begun: FlowState): FlowProblem[] {
  const accepted = complete(definition, begun, 'receive', 'accept')?.state
  if (accepted && openAt(accepted).includes('receive'))
    return [problem('approval.flow-accepts-nothing', 'receive')]
  const decisive = accepted && atDecision(definition, accepted)
  if (!decisive) return [problem('approval.flow-never-decides', 'decide')]
  return (['grant', 'refuse'] as const)
    .filter((outcome) => complete(definition, decisive, 'decide', outcome)?.state.status !== 'ended')
    .map((outcome) => problem('approval.flow-decision-lost', 'decide', outcome))
}

/**
 * What is wrong with a sound flow for permits: it begins with the reception, which accepts, asks once for corrections or
 * refuses; who decides is alone, and his decision ends the case. Pure: it is tried, run by run.
 */
export function permitProblems(definition: FlowDefinition): readonly FlowProblem[] {
  const nodes = new Map(definition.nodes.map((node) => [node.id, node]))
  const missing = NEEDED.filter((id) => nodes.get(id)?.kind !== 'userTask')
  if (missing.length > 0) return missing.map((id) => problem('approval.flow-without', id))
  const together = OWN_NODES.filter((id) => {
    const node = nodes.get(id)
    return node?.kind === 'userTask' && (node.joint !== undefined || typeof node.candidate.unit !== 'string')
  })
  if (together.length > 0) return together.map((id) => problem('approval.flow-not-alone', id))
  const begun = step(definition, newFlow(definition), { type: 'start', variables: {} }).state
  const reception = receptionProblems(definition, begun)
  if (reception.length > 0) return reception
  return [...unansweredProblems(definition), ...decisionProblems(definition, begun)]
}
