import { type Act, actHolds } from './act.ts'

/**
 * What is wrong where a chain breaks: `edited` (the hash does not fit the content), `missing` (a number
 * is skipped: deleted), `out-of-order` (a number comes again or too early: inserted, repeated or reordered),
 * `unlinked` (does not follow the act before it), `foreign` (of another stream), `truncated` (ends before
 * the expected head) or `diverged` (another act, or more, than the expected head).
 */
export type ChainProblem =
  | 'edited'
  | 'missing'
  | 'out-of-order'
  | 'unlinked'
  | 'foreign'
  | 'truncated'
  | 'diverged'

/** The last act of a stream, as it was published or stored elsewhere. */
export interface ChainHead {
  readonly n: number
  readonly hash: string
}

export type ChainCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly n: number; readonly problem: ChainProblem }

/**
 * Verifies a whole stream from its first act, in the order given; names the first act at fault (`n` is
 * its place, from 1). Who can rewrite every later act as well is caught only by an expected head.
 */
export function verifyChain(acts: readonly Act[], expected?: ChainHead): ChainCheck {
  let prev: Act | undefined
  for (const [index, act] of acts.entries()) {
    const problem = inspectLink(prev, act, index + 1)
    if (problem !== undefined) return { ok: false, n: index + 1, problem }
    prev = act
  }
  if (expected === undefined) return { ok: true }
  if (acts.length < expected.n) return { ok: false, n: acts.length + 1, problem: 'truncated' }
  if (acts.length > expected.n) return { ok: false, n: expected.n + 1, problem: 'diverged' }
  return (prev?.hash ?? expected.hash) === expected.hash
    ? { ok: true }
    : { ok: false, n: expected.n, problem: 'diverged' }
}

function inspectLink(prev: Act | undefined, act: Act, place: number): ChainProblem | undefined {
  if (prev !== undefined && (act.government !== prev.government || act.stream !== prev.stream))
    return 'foreign'
  if (act.n > place) return 'missing'
  if (act.n < place) return 'out-of-order'
  if (act.prev !== (prev?.hash ?? null)) return 'unlinked'
  return actHolds(act) ? undefined : 'edited'
}
