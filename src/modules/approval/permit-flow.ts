import { validate } from '#kernel/contract'
import { type FlowDefinition, FlowDefinitionSchema, validateDefinition } from '#modules/flow'
import permit1 from './flows/permit-1.json' with { type: 'json' }

/** The flow that new cases follow. */
export const CURRENT_FLOW = 'permit@1'

/** Reads a flow that ships with the product. @throws Error naming all that is wrong with its shape */
function soundFlow(data: unknown): FlowDefinition {
  const definition = validate(FlowDefinitionSchema, data)
  const problems = validateDefinition(definition).map(({ code, at }) => `${code} at ${at}`)
  if (problems.length > 0) throw new Error(`flow ${definition.id}: ${problems.join(', ')}`)
  return definition
}

const shipped: ReadonlyMap<string, FlowDefinition> = new Map(
  [permit1].map((data) => {
    const definition = soundFlow(data)
    return [`${definition.id}@${definition.version}`, definition]
  }),
)

/** A flow ever shipped, by `id@version`. @throws Error for an unknown one: a running case must keep its flow */
export function permitFlow(pinned: string): FlowDefinition {
  const found = shipped.get(pinned)
  if (!found) throw new Error(`no flow ${pinned}`)
  return found
}
