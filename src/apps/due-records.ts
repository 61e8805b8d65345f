import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptFor, RunWork } from '#kernel/context'
import { validate } from '#kernel/contract'
import { countDue, destroyDue, RetentionPackSchema, type RetentionRule, sourceOf } from '#kernel/retention'

/** Where rules are applied. */
export interface RetentionPlace {
  readonly run: RunWork
  /** Governments whose records are looked at. */
  readonly governments: readonly string[]
  /** Whether what the node keeps for all of them is looked at too. */
  readonly node: boolean
}

/** What one rule comes to. */
export interface DueRecords {
  readonly rule: RetentionRule
  readonly count: number
  /** Instant of the record that waits longest. */
  readonly oldest: Date | null
  /** Numbers of some cases. */
  readonly examples: readonly string[]
}

const EXAMPLES = 3

/** The rules that ship with the product. @param folder the folder `data-packs` */
export async function readRetentionRules(folder: string): Promise<readonly RetentionRule[]> {
  const pack: unknown = JSON.parse(await readFile(join(folder, 'retention/rules.json'), 'utf8'))
  return validate(RetentionPackSchema, pack)
}

/** How long records of a source are kept that ended so, by these rules. */
export const keptForIn =
  (rules: readonly RetentionRule[]) =>
  (record: string, outcome: string): KeptFor | undefined =>
    rules.find((rule) => rule.record === record && (rule.outcomes?.includes(outcome) ?? true))

const ownersOf = (rule: RetentionRule, { governments, node }: RetentionPlace): readonly (string | null)[] => {
  if (sourceOf(rule).keptBy === 'government') return governments
  return node ? [null] : []
}

const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants
    .filter((instant) => instant !== null)
    .sort((a, b) => a.getTime() - b.getTime())
    .at(0) ?? null

async function countRule(place: RetentionPlace, rule: RetentionRule): Promise<DueRecords> {
  const found = await Promise.all(ownersOf(rule, place).map((owner) => countDue(place.run, owner, rule)))
  return {
    rule,
    count: found.reduce((sum, { count }) => sum + count, 0),
    oldest: earliest(found.map(({ oldest }) => oldest)),
    examples: found.flatMap(({ examples }) => examples).slice(0, EXAMPLES),
  }
}

/** What is due by each rule today; changes nothing. */
export async function countRecords(
  place: RetentionPlace,
  rules: readonly RetentionRule[],
): Promise<DueRecords[]> {
  const due: DueRecords[] = []
  for (const rule of rules) due.push(await countRule(place, rule))
  return due
}

/**
 * Destroys what is due by a rule today, in every government of the place.
 * @param onProgress told how many are gone, after each transaction
 * @returns how many were destroyed
 */
export async function destroyRecords(
  place: RetentionPlace,
  rule: RetentionRule,
  onProgress: (destroyed: number) => void,
): Promise<number> {
  let total = 0
  for (const owner of ownersOf(rule, place)) {
    total += await destroyDue(place.run, owner, rule, (destroyed) => onProgress(total + destroyed))
  }
  return total
}

/** How much of what is due are cases, and how much are other records. */
export function sumsOf(due: readonly Pick<DueRecords, 'rule' | 'count'>[]): {
  cases: number
  records: number
} {
  const sum = (destroys: RetentionRule['destroys']): number =>
    due.filter(({ rule }) => rule.destroys === destroys).reduce((total, { count }) => total + count, 0)
  return { cases: sum('values'), records: sum('record') }
}
