import { validate } from '#kernel/contract'
import { type FlowDefinition, FlowDefinitionSchema } from '#modules/flow'
import permit1 from './flows/permit-1.json' with { type: 'json' }

/** The flow that new cases follow. */
export const CURRENT_FLOW = 'permit@1'

const shipped: ReadonlyMap<string, FlowDefinition> = new Map(
  [permit1].map((data) => {
    const definition = validate(FlowDefinitionSchema, data)
    return [`${definition.id}@${definition.version}`, definition]
  }),
)

/** A flow ever shipped, by `id@version`. @throws Error for an unknown one: a running case must keep its flow */
export function permitFlow(pinned: string): FlowDefinition {
  const found = shipped.get(pinned)
  if (!found) throw new Error(`no flow ${pinned}`)
  return found
}
