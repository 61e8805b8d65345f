import fc from 'fast-check'
import { type Act, type ActDraft, nextAct } from './act.ts'
import type { JsonValue } from './canonical-json.ts'

/** A draft, changed where a test needs it. */
export function draftWith(changes: Partial<ActDraft>): ActDraft {
  return {
    government: 'gov-1',
    stream: 'case-1',
    id: 'act-1',
    type: 'accepted@1',
    at: '2026-03-02T01:02:03.004Z',
    actor: 'person-1',
    appointment: 'appointment-1',
    node: 'node-1',
    pinned: { item: '3' },
    body: { decision: 'accept' },
    ...changes,
  }
}

/** A chain of acts with these bodies. */
export function chainOf(bodies: readonly JsonValue[]): Act[] {
  const acts: Act[] = []
  for (const [index, body] of bodies.entries()) {
    acts.push(nextAct(acts.at(-1) ?? null, draftWith({ id: `act-${index + 1}`, body })))
  }
  return acts
}

/** Chains of one to eight acts with any bodies. */
export const chains: fc.Arbitrary<Act[]> = fc
  .array(fc.jsonValue() as fc.Arbitrary<JsonValue>, { minLength: 1, maxLength: 8 })
  .map(chainOf)
