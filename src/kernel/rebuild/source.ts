import type { Ctx } from '#kernel/context'
import { type Act, verifyChain } from '#kernel/ledger'
import type { ValueDifference } from './differences.ts'

/** A stored value that is not what the acts say. */
export interface Difference extends ValueDifference {
  /** Id of the record: a case, a licence. */
  readonly id: string
  /** How people call the record: the number of the case. Nothing personal. */
  readonly record: string
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

/** A record as it is stored, with its acts, all of one instant. */
export interface StoredRecord {
  readonly id: string
  /** How people call it. */
  readonly record: string
  readonly acts: readonly Act[]
}

/** What the acts of a record come to. */
export interface Derivation<C> {
  readonly computed: C
  /** Whether acts hold all that they hold of a record of today. */
  readonly proven: boolean
  readonly differences: readonly ValueDifference[]
}

/** How a module's derived records are read, computed and written. */
export interface Derivable<R extends StoredRecord, C> {
  /** `module.records` */
  readonly name: `${string}.${string}`
  /** Records in the order of their ids. @param after id behind which they begin */
  read(ctx: Ctx, after: string | null, limit: number): Promise<readonly R[]>
  /** The record, locked as a use case locks it. */
  lock(ctx: Ctx, id: string): Promise<R | undefined>
  /** Pure. @throws where an act has no reader */
  derive(stored: R): Derivation<C>
  /** Brings a locked record to what its acts say. */
  write(ctx: Ctx, stored: R, computed: C): Promise<void>
}

/** Derived records of a module, to be looked at and put right. */
export interface DerivedSource {
  readonly name: string
  /** Looks at records in the order of their ids; changes nothing. */
  examine(ctx: Ctx, after: string | null, limit: number): Promise<Examined>
  /**
   * Locks a record and writes what its acts say. Part: the walk authorizes.
   * @returns what it changed; nothing where the record is right by now, or its acts do not hold
   */
  mend(ctx: Ctx, id: string): Promise<readonly Difference[]>
}

type Judged<C> = Derivation<C> | { readonly reason: string }

function judge<R extends StoredRecord, C>({ derive }: Derivable<R, C>, stored: R): Judged<C> {
  const check = verifyChain(stored.acts)
  if (!check.ok) return { reason: `${check.problem} at ${check.n}` }
  try {
    return derive(stored)
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

const named = ({ id, record }: StoredRecord, found: readonly ValueDifference[]): Difference[] =>
  found.map((one) => ({ id, record, ...one }))

async function examine<R extends StoredRecord, C>(
  source: Derivable<R, C>,
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<Examined> {
  const records = await source.read(ctx, after, limit)
  const judged = records.map((stored) => ({ stored, verdict: judge(source, stored) }))
  return {
    records: records.length,
    unproven: judged.filter(({ verdict }) => 'proven' in verdict && !verdict.proven).length,
    differences: judged.flatMap(({ stored, verdict }) =>
      'reason' in verdict ? [] : named(stored, verdict.differences),
    ),
    unreadable: judged.flatMap(({ stored: { id, record }, verdict }) =>
      'reason' in verdict ? [{ id, record, reason: verdict.reason }] : [],
    ),
    next: records.length < limit ? null : (records.at(-1)?.id ?? null),
  }
}

async function mend<R extends StoredRecord, C>(
  source: Derivable<R, C>,
  ctx: Ctx,
  id: string,
): Promise<readonly Difference[]> {
  const stored = await source.lock(ctx, id)
  const verdict = stored && judge(source, stored)
  if (!stored || !verdict || 'reason' in verdict || verdict.differences.length === 0) return []
  await source.write(ctx, stored, verdict.computed)
  return named(stored, verdict.differences)
}

const sources = new Map<string, DerivedSource>()

/**
 * Declares derived records; each module declares its own when it is loaded.
 * @throws Error where the name is taken
 */
export function derivedSource<R extends StoredRecord, C>(source: Derivable<R, C>): DerivedSource {
  const { name } = source
  if (sources.has(name)) throw new Error(`derived source ${name} is declared twice`)
  const made: DerivedSource = {
    name,
    examine: (ctx, after, limit) => examine(source, ctx, after, limit),
    mend: (ctx, id) => mend(source, ctx, id),
  }
  sources.set(name, made)
  return made
}

/** Every declared source, by name. */
export const derivedSources = (): readonly DerivedSource[] =>
  [...sources.values()].sort((a, b) => a.name.localeCompare(b.name))
