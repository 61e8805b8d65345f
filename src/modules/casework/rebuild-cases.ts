import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { type Difference, derivedSource, differencesBetween, type Examined } from '#kernel/rebuild'
import { searchable } from './case-text.store.ts'
import type { ActBody } from './casework.model.ts'
import { caseDifferences, type DerivedRows, rowsOf } from './derived.model.ts'
import {
  lockDerivedCase,
  readDerivedCases,
  type StoredCase,
  writeDerivedCase,
  writeText,
} from './derived.store.ts'
import { foldCase } from './fold-case.ts'
import { kindOf } from './kinds.ts'

/** What the acts of a case come to, as far as they hold, or why they come to nothing. */
type Judged =
  | {
      readonly computed: DerivedRows
      /** Searchable text. */
      readonly content: string
      readonly proven: boolean
      readonly differences: readonly Difference[]
    }
  | { readonly reason: string }

/** Number by which the acts know the case; the stored one where they do not. */
const numberOf = ({ number }: StoredCase, { case: row }: DerivedRows): string =>
  typeof row.number === 'string' ? row.number : number

const kindFor = ({ acts: [first], kind }: StoredCase): string =>
  (first?.body as unknown as ActBody | undefined)?.opening?.kind ?? kind

function judgedBy(stored: StoredCase): Judged {
  const { id, number, subject, rows, text } = stored
  const folded = foldCase(kindOf(kindFor(stored)), stored.acts)
  const computed = rowsOf(folded)
  const content = searchable(numberOf(stored, computed), subject)
  const found = [
    ...caseDifferences(rows, computed),
    ...differencesBetween(text && { ...text }, { content, indexed: true }, 'text'),
  ]
  const differences = found.map((one) => ({ id, record: number, ...one }))
  return { computed, content, proven: folded.opening !== null, differences }
}

function judge(stored: StoredCase): Judged {
  try {
    return judgedBy(stored)
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

async function examine(ctx: Ctx, after: string | null, limit: number): Promise<Examined> {
  const cases = await readDerivedCases(ctx, after, limit)
  const judged = cases.map((stored) => ({ stored, verdict: judge(stored) }))
  return {
    records: cases.length,
    unproven: judged.filter(({ verdict }) => 'proven' in verdict && !verdict.proven).length,
    differences: judged.flatMap(({ verdict }) => ('differences' in verdict ? verdict.differences : [])),
    unreadable: judged.flatMap(({ stored: { id, number: record }, verdict }) =>
      'reason' in verdict ? [{ id, record, reason: verdict.reason }] : [],
    ),
    next: cases.length < limit ? null : (cases.at(-1)?.id ?? null),
  }
}

/** Writes what the acts of one case say. */
async function mend(ctx: Ctx, id: string): Promise<readonly Difference[]> {
  authorize(ctx.actor, 'rebuild.records.mend', { governmentId: governmentOf(ctx) })
  const stored = await lockDerivedCase(ctx, id)
  const verdict = stored && judge(stored)
  if (!stored || !verdict || 'reason' in verdict || verdict.differences.length === 0) return []
  await writeDerivedCase(ctx, stored, verdict.computed)
  await writeText(ctx, id, verdict.content)
  return verdict.differences
}

/** 办件: what is stored of a case beside its acts. */
derivedSource({ name: 'casework.cases', examine, mend })
