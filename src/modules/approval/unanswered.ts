import { UNANSWERED } from '#modules/casework'
import type { FlowDefinition } from '#modules/flow'
import type { FlowProblem } from '#modules/flowbook'

/** Service of a permit's flow that asks somebody outside. */
export const ASK_OUTSIDE = 'ask-outside'

type Body = Pick<FlowDefinition, 'nodes' | 'flows'>

/** Where the flow goes from a question that nobody answered; undefined where no gateway follows that asks for it. */
function wayUnanswered({ nodes, flows }: Body, asking: string): string | undefined {
  const next = flows.filter(({ from }) => from === asking).map(({ to }) => to)
  const gateway = nodes.find(({ id, kind }) => kind === 'exclusiveGateway' && next.includes(id))
  if (next.length !== 1 || gateway?.kind !== 'exclusiveGateway') return undefined
  const out = flows.filter(({ from }) => from === gateway.id)
  const asked = out.find(({ when }) => when?.var === asking && when.equals === UNANSWERED)
  return (asked ?? out.find(({ id }) => id === gateway.default))?.to
}

/**
 * Behind a question to the outside stands a gateway that leads what nobody answered to a person: whoever is asked may be
 * out of reach for days, and the case must go on.
 */
export function unansweredProblems(definition: FlowDefinition): FlowProblem[] {
  return [definition, ...(definition.called ?? [])].flatMap((body) =>
    body.nodes
      .filter((node) => node.kind === 'serviceTask' && node.service === ASK_OUTSIDE)
      .filter(({ id }) => {
        const way = wayUnanswered(body, id)
        return body.nodes.find((node) => node.id === way)?.kind !== 'userTask'
      })
      .map(({ id }) => ({ code: 'approval.flow-unanswered' as const, at: id })),
  )
}
