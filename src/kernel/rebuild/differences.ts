import { canonicalJson, type JsonValue } from '#kernel/ledger'

/** A path and the two values that differ there. */
export interface ValueDifference {
  /** Where the value lies, such as `status`, `state.clocks.0.dueOn` or `task.t2.closedAt`. */
  readonly field: string
  readonly stored: JsonValue
  readonly computed: JsonValue
}

const isObject = (value: unknown): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersOf = (value: JsonValue): Readonly<Record<string, JsonValue>> | undefined => {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item: JsonValue, at) => [String(at), item]))
  return isObject(value) ? value : undefined
}

const ABSENT: JsonValue = null

/** A member of its own; a name such as `toString` that every object inherits is not one. */
const memberOf = (members: Readonly<Record<string, JsonValue>>, name: string): JsonValue =>
  (Object.hasOwn(members, name) ? members[name] : undefined) ?? ABSENT

/** Text for one value in canonical form; two values are the same where these are. */
const same = (a: JsonValue, b: JsonValue): boolean => canonicalJson(a) === canonicalJson(b)

/**
 * Where two JSON values differ, as deep as both go; a member that one of them lacks counts as null where it is named.
 * Pure.
 * @param field path of the values, such as `state`; empty for a whole record
 */
export function differencesBetween(stored: JsonValue, computed: JsonValue, field = ''): ValueDifference[] {
  if (same(stored, computed)) return []
  const [before, after] = [membersOf(stored), membersOf(computed)]
  if (!before || !after || Array.isArray(stored) !== Array.isArray(computed)) {
    return [{ field, stored, computed }]
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const inside = names.flatMap((name) =>
    differencesBetween(
      memberOf(before, name),
      memberOf(after, name),
      field === '' ? name : `${field}.${name}`,
    ),
  )
  return inside.length > 0 ? inside : [{ field, stored, computed }]
}
