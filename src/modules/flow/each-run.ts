import { type Choose, type Draft, draftOf } from './draft.ts'
import type { Action } from './explore-actions.ts'
import type { Graph, GraphFlow, GraphNode } from './graph.ts'
import type { FlowState } from './state.ts'

/** What gateways chose in one run, in order. */
export type Choices = readonly { readonly node: GraphNode; readonly flows: readonly GraphFlow[] }[]

/** Outgoing flows of an inclusive gateway of which every choice is tried. */
export const MAX_SUBSETS = 9

/** Everything that a gateway may choose; one thing where it has no choice. */
function optionsAt({ node, out, otherwise }: GraphNode): readonly (readonly GraphFlow[])[] {
  if (out.length < 2) return [out]
  if (node.kind === 'exclusiveGateway') return out.map((flow) => [flow])
  if (node.kind !== 'inclusiveGateway') return [out]
  const conditional = out.filter(({ key }) => key !== otherwise)
  return [...subsets(conditional).slice(1), out.filter(({ key }) => key === otherwise)]
}

/** Every selection of flows, the empty one first. */
function subsets([flow, ...others]: readonly GraphFlow[]): readonly (readonly GraphFlow[])[] {
  if (!flow) return [[]]
  const without = subsets(others)
  return [...without, ...without.map((some) => [flow, ...some])]
}

/** What came of an action. */
interface Run {
  readonly draft: Draft
  readonly choices: Choices
  /** Keys of the sequence flows that tokens took. */
  readonly lines: readonly string[]
}

/** Does an action once for everything that gateways may choose in it. */
export function* eachRun(graph: Graph, state: FlowState, { act }: Action): Generator<Run> {
  let script: readonly number[] | undefined = []
  while (script) {
    const given: readonly number[] = script
    const taken: { readonly at: number; readonly of: number }[] = []
    const choices: { node: GraphNode; flows: readonly GraphFlow[] }[] = []
    const lines: string[] = []
    const pick = (node: GraphNode): readonly GraphFlow[] => {
      const options = optionsAt(node)
      if (options.length === 1) return options[0] ?? []
      const at = given[taken.length] ?? 0
      taken.push({ at, of: options.length })
      const flows = options[at] ?? []
      choices.push({ node, flows })
      return flows
    }
    const choose: Choose = (node) => {
      const flows = pick(node)
      lines.push(...flows.map(({ key }) => key))
      return flows
    }
    const draft = draftOf(graph, state, choose)
    act(draft)
    yield { draft, choices, lines }
    script = scriptAfter(taken)
  }
}

/** The next choices to try: the last one that has another option takes it. */
function scriptAfter(
  taken: readonly { readonly at: number; readonly of: number }[],
): readonly number[] | undefined {
  const last = taken.findLastIndex(({ at, of }) => at + 1 < of)
  return last === -1 ? undefined : [...taken.slice(0, last).map(({ at }) => at), (taken[last]?.at ?? 0) + 1]
}
