import type { FlowDefinition } from '#modules/flow'

/** What is different between two versions at one node or line. */
export interface FlowChange {
  readonly change: 'added' | 'removed' | 'changed'
  /** Kind of node, or `sequenceFlow`. */
  readonly kind: string
  readonly id: string
  readonly name: string
  /** Names of the fields that are different. */
  readonly fields: string[]
}

interface Part {
  readonly id: string
  readonly kind: string
  readonly name?: string
}

const partsOf = ({ nodes, flows }: FlowDefinition): ReadonlyMap<string, Part> =>
  new Map(
    [...nodes, ...flows.map((flow) => ({ kind: 'sequenceFlow', ...flow }))].map((part) => [part.id, part]),
  )

const at = (
  change: FlowChange['change'],
  { kind, id, name = '' }: Part,
  fields: string[] = [],
): FlowChange => ({
  ...{ change, kind, id, name, fields },
})

/** Names of the fields in which two parts differ. */
function differing(before: Part, after: Part): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)),
  )
}

/** What is different in a version from the one before: nodes and lines by their ids; how it is drawn does not count. Pure. */
export function compareDefinitions(before: FlowDefinition, after: FlowDefinition): FlowChange[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const removed = [...old.values()].filter(({ id }) => !now.has(id)).map((part) => at('removed', part))
  const others = [...now.values()].flatMap((part) => {
    const former = old.get(part.id)
    if (!former) return [at('added', part)]
    const fields = differing(former, part)
    return fields.length > 0 ? [at('changed', part, fields)] : []
  })
  return [...others, ...removed]
}
