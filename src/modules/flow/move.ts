import { begin, clear, holdersOf } from './activities.ts'
import { type Draft, leave, pass, placeIn } from './draft.ts'
import { BrokenFlowError } from './flow.errors.ts'
import { type GraphNode, nodeAt } from './graph.ts'
import { arrive, joinInclusive } from './joins.ts'
import { NO_OUTCOME, type Place, type Scope } from './state.ts'

/** More moves than a sound flow makes in one step. */
const MOVES = 10_000

/**
 * Moves every token on until all of them wait for somebody, and ends what has none left.
 * @throws BrokenFlowError where they never come to rest
 */
export function settle(draft: Draft): void {
  for (let moves = 0; draft.status === 'running'; moves += 1) {
    if (moves > MOVES) throw new BrokenFlowError('tokens in a ring')
    const token = draft.queue.shift()
    if (token) enter(draft, token)
    else if (!joinInclusive(draft) && !endScopes(draft)) return
  }
}

function enter(draft: Draft, { flow, place }: Draft['queue'][number]): void {
  const { target } = flow
  const { kind } = target.node
  if (kind === 'endEvent') end(draft, target, place)
  else if (kind === 'exclusiveGateway') leave(draft, target, place)
  else if (kind === 'parallelGateway' || kind === 'inclusiveGateway') {
    if (target.into.length > 1) arrive(draft, flow, place)
    else leave(draft, target, place)
  } else begin(draft, target, place)
}

/** A token comes to an end event. */
function end(draft: Draft, { key, node }: GraphNode, { scope, from }: Place): void {
  if (node.kind !== 'endEvent') throw new BrokenFlowError(`${key} is no end`)
  if (scope === undefined) draft.ends.push(key)
  if (node.outcome !== undefined) draft.result = { outcome: node.outcome, ...placeIn(undefined, from) }
  if (node.terminate) clear(draft, scope, 'called-off')
  draft.scopes = draft.scopes.map((open) =>
    open.id === scope && from !== undefined ? { ...open, ended: [...open.ended, from] } : open,
  )
}

/** Ends the first sub-process in which nothing is left, or else the flow. @returns whether something goes on */
function endScopes(draft: Draft): boolean {
  const busy = new Set([...holdersOf(draft), ...draft.arrived].map(({ scope }) => scope))
  const over = draft.scopes.find(({ id }) => !busy.has(id))
  if (over) endScope(draft, over)
  else if (!busy.has(undefined)) finish(draft, draft.ends.at(-1) ?? null, draft.result?.outcome ?? NO_OUTCOME)
  return over !== undefined
}

function endScope(draft: Draft, { id, node: key, scope, from, ended }: Scope): void {
  const node = nodeAt(draft.graph, key)
  draft.scopes = draft.scopes.filter((open) => open.id !== id)
  leave(draft, node, pass(draft, node, { id, scope, from: [from, ...ended] }))
}

/** The flow is over. */
export function finish(draft: Draft, node: string | null, outcome: string): void {
  draft.status = 'ended'
  draft.outcome = outcome
  draft.result = null
  draft.events.push({ type: 'ended', node, outcome })
}
