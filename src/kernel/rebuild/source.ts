import type { Ctx } from '#kernel/context'
import type { JsonValue } from '#kernel/ledger'

/** A stored value that is not what the acts say. */
export interface Difference {
  /** Id of the record: a case, a licence. */
  readonly id: string
  /** How people call the record: the number of the case. Nothing personal. */
  readonly record: string
  /** Where the value lies, such as `status`, `state.clocks.0.dueOn` or `task.t2.closedAt`. */
  readonly field: string
  readonly stored: JsonValue
  readonly computed: JsonValue
}

/** What one look at some records came to. */
export interface Examined {
  /** How many records were looked at. */
  readonly records: number
  /** How many of them hold values that no act holds. */
  readonly unproven: number
  readonly differences: readonly Difference[]
  /** Records whose acts cannot be folded, and why; nobody mends them. */
  readonly unreadable: readonly Unreadable[]
  /** Id of the last record; null where there is none behind these. */
  readonly next: string | null
}

/** A record whose acts do not hold. */
export interface Unreadable {
  readonly id: string
  readonly record: string
  /** Such as `edited at 3` or `no reader for act type x@1`. */
  readonly reason: string
}

/** Records of a module that are stored beside the acts that they are derived of. */
export interface DerivedSource {
  /** `module.records` */
  readonly name: `${string}.${string}`
  /** Looks at records in the order of their ids; changes nothing. @param after id behind which it begins */
  examine(ctx: Ctx, after: string | null, limit: number): Promise<Examined>
  /**
   * Locks a record and writes what its acts say, after authorizing `rebuild.records.mend`.
   * @returns what it changed; nothing where the record is right by now, or its acts do not hold
   */
  mend(ctx: Ctx, id: string): Promise<readonly Difference[]>
}

const sources = new Map<string, DerivedSource>()

/**
 * Declares derived records; each module declares its own when it is loaded.
 * @throws Error where the name is taken
 */
export function derivedSource(source: DerivedSource): DerivedSource {
  if (sources.has(source.name)) throw new Error(`derived source ${source.name} is declared twice`)
  sources.set(source.name, source)
  return source
}

/** Every declared source, by name. */
export const derivedSources = (): readonly DerivedSource[] =>
  [...sources.values()].sort((a, b) => a.name.localeCompare(b.name))
