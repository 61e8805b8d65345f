import type { Graph } from './graph.ts'
import type { FlowEvent } from './state.ts'

/**
 * When clocks of a business begin: with the flow, once a task of a node is done, or not in every case (null). The clocks of
 * steps need not be named: they begin with a task of their step.
 */
export type ClockBeginnings = Readonly<Record<string, 'start' | { readonly done: string } | null>>

/** Which clocks that intermediate timers wait for have begun. */
export interface ClockWatch {
  /** Those that have begun before anything was done. */
  readonly first: ReadonlySet<string>
  /** Those that have begun once this has happened too. */
  after(begun: ReadonlySet<string>, events: readonly FlowEvent[]): ReadonlySet<string>
}

/** Watches the clocks of a flow. One that nothing is said of has begun with the flow. */
export function watchClocks({ nodes }: Graph, beginnings: ClockBeginnings): ClockWatch {
  const all = [...nodes.values()]
  const watched = new Set(all.flatMap(({ node }) => (node.kind === 'timerEvent' ? [node.clock] : [])))
  const ofStep = new Map(
    all.flatMap(({ key, node }) =>
      node.kind === 'userTask' && node.period && watched.has(node.period.clock)
        ? [[key, node.period.clock] as const]
        : [],
    ),
  )
  const periods = new Set(ofStep.values())
  const ofBusiness = [...watched].filter((clock) => !periods.has(clock))
  const begins = (clock: string) => beginnings[clock] === undefined || beginnings[clock] === 'start'
  const beginningWith = (event: FlowEvent): readonly string[] => {
    if (event.type === 'task-opened') return [ofStep.get(event.node) ?? []].flat()
    if (event.type !== 'task-closed' || event.reason !== 'completed') return []
    return ofBusiness.filter((clock) => {
      const when = beginnings[clock]
      return typeof when === 'object' && when?.done === event.node
    })
  }
  return {
    first: new Set(ofBusiness.filter(begins)),
    after: (begun, events) => {
      const more = events.flatMap(beginningWith).filter((clock) => !begun.has(clock))
      return more.length === 0 ? begun : new Set([...begun, ...more])
    },
  }
}
