import type { Draft } from './draft.ts'
import { leave, mark, placeIn } from './draft.ts'
import { BrokenFlowError } from './flow.errors.ts'
import type { GraphNode } from './graph.ts'
import { openJoint } from './joint.ts'
import type { ClosedBecause, Place } from './state.ts'
import { closeTask, openTask } from './tasks.ts'

/** Something that holds a token of its own: a task, a joint signing, a wait, a running sub-process. */
export interface Holder extends Place {
  readonly id: string
  readonly node: string
  readonly fired?: readonly string[]
}

/** Everything that holds a token, but for tokens that wait at gateways. */
export const holdersOf = ({ tasks, joints, waits, scopes }: Draft): readonly Holder[] => [
  ...tasks.filter(({ joint }) => joint === undefined),
  ...joints,
  ...waits,
  ...scopes,
]

/**
 * A token begins an activity, or a wait for a timer.
 * @param fired boundary timers that have fired for it already, where it begins again
 */
export function begin(draft: Draft, node: GraphNode, place: Place, fired: readonly string[] = []): void {
  const had = fired.length > 0 && { fired }
  const { kind } = node.node
  if (kind === 'userTask') {
    if (node.node.joint) openJoint(draft, node, node.node.joint, place, fired)
    else openTask(draft, node, { ...place, ...had })
  } else if (kind === 'serviceTask' || kind === 'timerEvent') {
    const wait = { id: mark(draft, 'w'), node: node.key, ...place, ...had }
    draft.waits = [...draft.waits, wait]
    if (node.node.kind === 'serviceTask')
      draft.events.push({ type: 'service-called', wait: wait.id, node: node.key, service: node.node.service })
  } else beginScope(draft, node, place, fired)
}

function beginScope(draft: Draft, node: GraphNode, place: Place, fired: readonly string[]): void {
  const [start] = node.starts
  if (!start) throw new BrokenFlowError(`${node.key} has no start`)
  const scope = { id: mark(draft, 's'), node: node.key, ...place, ended: [] }
  draft.scopes = [...draft.scopes, { ...scope, ...(fired.length > 0 && { fired }) }]
  leave(draft, start, placeIn(scope.id, place.from))
}

/** Ends what a holder does, with everything in it, and without going on. */
export function cancel(draft: Draft, { id }: Pick<Holder, 'id'>, reason: ClosedBecause): void {
  for (const task of draft.tasks) if (task.id === id || task.joint === id) closeTask(draft, task, reason)
  draft.joints = draft.joints.filter((signing) => signing.id !== id)
  draft.waits = draft.waits.filter((wait) => wait.id !== id)
  if (!draft.scopes.some((scope) => scope.id === id)) return
  draft.scopes = draft.scopes.filter((scope) => scope.id !== id)
  clear(draft, id, reason)
}

/** Ends everything that lies in a sub-process, or in the flow itself. */
export function clear(draft: Draft, scope: string | undefined, reason: ClosedBecause): void {
  for (const holder of holdersOf(draft)) if (holder.scope === scope) cancel(draft, holder, reason)
  draft.arrived = draft.arrived.filter((token) => token.scope !== scope)
  draft.queue.splice(0, draft.queue.length, ...draft.queue.filter(({ place }) => place.scope !== scope))
}
