import { type Derivation, derivedSource, differencesBetween } from '#kernel/rebuild'
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

/** What the acts of a case come to: rows, and the text under which it is found. */
interface ComputedCase {
  readonly rows: DerivedRows
  readonly content: string
}

const kindFor = ({ acts: [first], kind }: StoredCase): string =>
  (first?.body as unknown as ActBody | undefined)?.opening?.kind ?? kind

function derive(stored: StoredCase): Derivation<ComputedCase> {
  const { record, subject, rows, text } = stored
  const kind = kindOf(kindFor(stored))
  const folded = foldCase(kind, stored.acts, stored.flows)
  if (!folded) throw new TypeError('no acts')
  const computed = rowsOf(folded)
  const content = searchable(
    folded.opening?.number ?? record,
    subject,
    kind.alsoCalled?.(folded.state.business),
  )
  return {
    computed: { rows: computed, content },
    proven: folded.opening !== null,
    differences: [
      ...caseDifferences(rows, computed),
      ...differencesBetween(text && { ...text }, { content, indexed: true }, 'text'),
    ],
  }
}

/** 办件: what is stored of a case beside its acts. */
derivedSource<StoredCase, ComputedCase>({
  name: 'casework.cases',
  read: readDerivedCases,
  lock: lockDerivedCase,
  derive,
  write: async (ctx, stored, { rows, content }) => {
    await writeDerivedCase(ctx, stored, rows)
    await writeText(ctx, stored.id, content)
  },
})
