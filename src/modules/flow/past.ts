import { begin, cancel, holdersOf } from './activities.ts'
import type { Draft } from './draft.ts'
import { placeIn } from './draft.ts'
import { nodeAt } from './graph.ts'
import type { ClosedBecause, PassedStep } from './state.ts'

/** Ids of the steps without which what came `from` a step could not be, itself among them. */
export function causesOf(past: readonly PassedStep[], from: string | undefined): ReadonlySet<string> {
  const found = new Set(from === undefined ? [] : [from])
  for (const id of found)
    for (const cause of past.find((step) => step.id === id)?.from ?? []) found.add(cause)
  return found
}

/** A step and everything that came of it, in their order. */
export function consequencesOf(past: readonly PassedStep[], of: PassedStep): readonly PassedStep[] {
  const gone = new Set([of.id])
  return past.filter((step) => {
    if (step.from.some((cause) => gone.has(cause))) gone.add(step.id)
    return gone.has(step.id)
  })
}

/**
 * Undoes a step with everything that came of it, and begins its activity again: as if it had not been passed yet.
 * Steps that did not depend on it stay, and their tokens wait again where a gateway had taken them. What is left is a
 * state that the flow could have come to by itself, so a sound flow stays sound.
 */
export function undo(draft: Draft, step: PassedStep, reason: ClosedBecause): void {
  const undone = consequencesOf(draft.past, step)
  const ids = new Set(undone.map(({ id }) => id))
  const isUndone = ({ from }: { readonly from?: string }): boolean => from !== undefined && ids.has(from)
  for (const holder of holdersOf(draft)) if (isUndone(holder)) cancel(draft, holder, reason)
  const scopes = new Set<string | undefined>([undefined, ...draft.scopes.map(({ id }) => id)])
  draft.arrived = [
    ...draft.arrived.filter((token) => !isUndone(token)),
    ...undone.flatMap(({ took = [] }) => took.filter((token) => !isUndone(token) && scopes.has(token.scope))),
  ]
  draft.scopes = draft.scopes.map((scope) => ({ ...scope, ended: scope.ended.filter((id) => !ids.has(id)) }))
  if (draft.result && isUndone(draft.result)) draft.result = null
  draft.past = draft.past.filter(({ id }) => !ids.has(id))
  beginAgain(draft, step)
}

/** Begins the activity of an undone step; timers on its border that had fired beside it have fired. */
function beginAgain(draft: Draft, { node: key, scope, from: [from] }: PassedStep): void {
  const node = nodeAt(draft.graph, key)
  const fired = node.boundaries.filter((boundary) =>
    draft.past.some((step) => step.node === boundary.key && step.scope === scope && step.from[0] === from),
  )
  begin(
    draft,
    node,
    placeIn(scope, from),
    fired.map((boundary) => boundary.key),
  )
}
