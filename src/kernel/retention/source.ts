import type { Ctx } from '#kernel/context'
import type { RetentionRule } from './rule.ts'

/** What is due by one rule. */
export interface Due {
  readonly rule: RetentionRule
  /** Records whose day lies before this instant are due; the source says which day that is. */
  readonly before: Date
}

/** How much is due. */
export interface DueCount {
  readonly count: number
  /** Instant of the record that waits longest. */
  readonly oldest: Date | null
  /** Numbers of some cases; nothing personal. */
  readonly examples: readonly string[]
}

/** What one transaction destroyed. */
export interface DestroyedBatch {
  readonly destroyed: number
  /** Where the next batch begins; null where nothing is left. */
  readonly next: string | null
}

/** A place where something is kept for a time only. */
export interface RetentionSource {
  /** `module.records` */
  readonly name: `${string}.${string}`
  /** Whether each government keeps its own, or the node keeps them for all. */
  readonly keptBy: 'government' | 'node'
  readonly destroys: RetentionRule['destroys']
  count(ctx: Ctx, due: Due): Promise<DueCount>
  /** Destroys some of what is due for good, after authorizing `retention.due.destroy`. @param after `next` of the batch before */
  destroy(ctx: Ctx, due: Due, after: string | null): Promise<DestroyedBatch>
}

const sources = new Map<string, RetentionSource>()

/**
 * Declares a place where something is kept for a time only; each module declares its own when it is loaded.
 * @throws Error where the name is taken
 */
export function retentionSource(source: RetentionSource): RetentionSource {
  if (sources.has(source.name)) throw new Error(`retention source ${source.name} is declared twice`)
  sources.set(source.name, source)
  return source
}

/** The source that a rule speaks of. @throws Error where there is none, or it cannot destroy what the rule says */
export function sourceOf({ id, record, destroys }: RetentionRule): RetentionSource {
  const found = sources.get(record)
  if (found?.destroys !== destroys) throw new Error(`${id}: no source ${record} destroys ${destroys}`)
  return found
}
