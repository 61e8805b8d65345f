import { cancel, type Holder, holdersOf } from './activities.ts'
import { type Draft, leave, pass } from './draft.ts'
import { type GraphNode, nodeAt } from './graph.ts'
import { settle } from './move.ts'

/** A timer that waits for its clock: an intermediate one, or one on the border of what holds a token. */
export interface ArmedTimer {
  readonly holder: Holder
  readonly node: GraphNode
  readonly clock: string
}

/** The timers that wait for their clocks. */
export function armedTimers(draft: Draft): readonly ArmedTimer[] {
  return holdersOf(draft).flatMap((holder) => {
    const { node, boundaries } = nodeAt(draft.graph, holder.node)
    const own =
      node.kind === 'timerEvent'
        ? [{ holder, node: nodeAt(draft.graph, holder.node), clock: node.clock }]
        : []
    const onBorder = boundaries.flatMap((boundary) =>
      boundary.node.kind === 'boundaryEvent' && !holder.fired?.includes(boundary.key)
        ? [{ holder, node: boundary, clock: boundary.node.clock }]
        : [],
    )
    return [...own, ...onBorder]
  })
}

/** Lets one armed timer fire. */
export function fire(draft: Draft, { holder, node }: ArmedTimer): void {
  const { scope, from } = holder
  if (node.node.kind !== 'boundaryEvent' || node.node.interrupting) cancel(draft, holder, 'interrupted')
  else note(draft, holder, node.key)
  leave(draft, node, pass(draft, node, { scope, from: [from] }))
  settle(draft)
}

/** A timer that does not interrupt fires once. */
function note(draft: Draft, { id, fired = [] }: Holder, timer: string): void {
  const noted = <T extends Holder>(items: readonly T[]): readonly T[] =>
    items.map((item) => (item.id === id ? { ...item, fired: [...fired, timer] } : item))
  draft.tasks = noted(draft.tasks)
  draft.joints = noted(draft.joints)
  draft.waits = noted(draft.waits)
  draft.scopes = noted(draft.scopes)
}

/** Lets those of some timers fire that are still armed when their turn comes. @returns how many did */
function fireAll(draft: Draft, due: readonly ArmedTimer[]): number {
  return due.filter(({ holder, node }) => {
    const armed = armedTimers(draft).find((timer) => timer.holder.id === holder.id && timer.node === node)
    if (armed) fire(draft, armed)
    return armed !== undefined
  }).length
}

/** Lets every timer of a clock fire. @returns how many did */
export const fireClock = (draft: Draft, clock: string): number =>
  fireAll(
    draft,
    armedTimers(draft).filter((timer) => timer.clock === clock),
  )

/** Whether a timer holds the token itself, and is on no border. */
export const isIntermediate = ({ node }: ArmedTimer): boolean => node.node.kind === 'timerEvent'

/** Lets every intermediate timer of a clock go on that will not run out. @returns how many did */
export const passTimers = (draft: Draft, clock: string): number =>
  fireAll(
    draft,
    armedTimers(draft).filter((timer) => timer.clock === clock && isIntermediate(timer)),
  )
