import { hash } from 'node:crypto'
import { canonicalJson, type JsonObject, type JsonValue } from './canonical-json.ts'

/** For whom a member of staff acted, and by which delegation. */
export interface ActedFor {
  readonly person: string
  readonly appointment: string
  readonly delegation: string
}

/** One recorded step. Append-only: a published type version never changes its meaning. */
export interface Act {
  /** Id of the government. */
  readonly government: string
  /** Id of the case, or `<government>/<legal day>` for what belongs to no case. */
  readonly stream: string
  /** 1, 2, 3 … in the stream, without gap. */
  readonly n: number
  readonly id: string
  /** Type with version, such as `accepted@1`. */
  readonly type: string
  /** ISO 8601 instant in UTC with milliseconds, as `toISOString` writes it. */
  readonly at: string
  /** Id of who acted: a person, a citizen's account, or a named actor such as a clock. */
  readonly actor: string
  /** The appointment in which a member of staff acted. */
  readonly appointment: string | null
  /** There only where somebody acted for another person: 代行. */
  readonly behalf?: ActedFor
  /** The node that wrote the act. */
  readonly node: string
  /** Versions the act rests on: item, rules, calendar, flow … */
  readonly pinned: Readonly<Record<string, string>>
  /** What was done. Nothing personal in the clear: commitments stand for it. */
  readonly body: JsonValue
  /** Hash of the act before it in the stream; null for the first. */
  readonly prev: string | null
  /** SM3, 64 hexadecimal digits, over all other members. */
  readonly hash: string
}

/** What of an act the next one needs: its place and its hash. */
export type ActLink = Pick<Act, 'government' | 'stream' | 'n' | 'hash'>

/** An act before it takes its place in a stream. */
export type ActDraft = Omit<Act, 'n' | 'prev' | 'hash'>

const TYPE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*@[1-9]\d*$/

/** SM3 (GB/T 32905) over the RFC 8785 bytes of every member but `hash`; 64 hexadecimal digits. */
export function hashAct(act: Act | Omit<Act, 'hash'>): string {
  const { hash: _hash, ...members } = act as Act
  return hash('sm3', canonicalJson(members as unknown as JsonObject), 'hex')
}

/** Whether an act is what its hash says. An edit may leave what has no canonical form at all; that is an edit too. */
export function actHolds(act: Act): boolean {
  try {
    return hashAct(act) === act.hash
  } catch {
    return false
  }
}

/**
 * The act that follows `prev` in its stream, or begins it.
 * @throws TypeError where the draft belongs elsewhere, its type has no version, its instant is not in
 *   the normal form, or its body has no canonical form
 */
export function nextAct(prev: ActLink | null, draft: ActDraft): Act {
  if (!TYPE.test(draft.type)) throw new TypeError(`an act's type needs a version: ${draft.type}`)
  if (!isInstant(draft.at)) throw new TypeError(`not an ISO instant with milliseconds: ${draft.at}`)
  if (prev !== null && (prev.government !== draft.government || prev.stream !== draft.stream)) {
    throw new TypeError(`act ${draft.id} belongs to another stream than the one before it`)
  }
  const members = { ...draft, n: (prev?.n ?? 0) + 1, prev: prev?.hash ?? null }
  return Object.freeze({ ...members, hash: hashAct(members) })
}

function isInstant(text: string): boolean {
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text
}
