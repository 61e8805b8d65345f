import { validate } from '#kernel/contract'
import { type FlowDefinition, FlowDefinitionSchema, validateDefinition } from '#modules/flow'
import permit1 from './flows/permit-1.json' with { type: 'json' }
import permit2 from './flows/permit-2.json' with { type: 'json' }

/** The flow that new cases follow where their government has published none of its own. */
export const CURRENT_FLOW = 'permit@2'

/** Reads a flow that ships with the product. @throws Error naming all that is wrong with its shape */
function soundFlow(data: unknown): FlowDefinition {
  const definition = validate(FlowDefinitionSchema, data)
  const problems = validateDefinition(definition).map(({ code, at }) => `${code} at ${at}`)
  if (problems.length > 0) throw new Error(`flow ${definition.id}: ${problems.join(', ')}`)
  return definition
}

const shipped: ReadonlyMap<string, FlowDefinition> = new Map(
  [permit1, permit2].map((data) => {
    const definition = soundFlow(data)
    return [`${definition.id}@${definition.version}`, definition]
  }),
)

/** Every flow ever shipped, the current one last. */
export const SHIPPED_FLOWS: readonly FlowDefinition[] = [...shipped.values()]

/** A flow ever shipped, by `id@version`. @throws Error for an unknown one: a running case must keep its flow */
export function permitFlow(pinned: string): FlowDefinition {
  const found = shipped.get(pinned)
  if (!found) throw new Error(`no flow ${pinned}`)
  return found
}
