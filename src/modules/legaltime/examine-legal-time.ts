import type { Kysely } from 'kysely'
import { digestOfRule, hashOf, subjectOfRule } from './amendment.model.ts'
import { readAmendments } from './amendment.store.ts'
import { readEveryDay } from './day.store.ts'
import { digestOfDays } from './layer.model.ts'
import { readRules } from './rule.store.ts'

/** Something about legal time that is not as it was recorded. */
export interface LegalTimeFault {
  /** The amendment's number, the layer with its amendment, or `RULE.ID@version`. */
  readonly subject: string
  readonly issue:
    | 'amendment-changed'
    | 'amendment-missing'
    | 'days-changed'
    | 'rule-changed'
    | 'rule-missing'
    | 'rule-unknown'
}

/** What an examination found. */
export interface LegalTimeExamination {
  readonly amendments: number
  /** Hash of the last amendment; the acts `legaltime.amended@1` of governments hold earlier ones by their number. */
  readonly head: string
  /** Hash of each amendment by its number, from 1, as it is computed now. */
  readonly hashes: readonly string[]
  readonly faults: readonly LegalTimeFault[]
}

/**
 * Computes the chain of amendments, every layer as it was after each of them, and every rule version anew, and names
 * what is not as it was recorded. Whoever holds hashes from outside compares them with `hashes`.
 */
export async function examineLegalTime(tx: Kysely<unknown>): Promise<LegalTimeExamination> {
  const [amendments, days, rules] = [await readAmendments(tx), await readEveryDay(tx), await readRules(tx)]
  const faults: LegalTimeFault[] = []
  const bySubject = new Map(rules.map((rule) => [subjectOfRule(rule), rule]))
  let prev = ''
  for (const [index, amendment] of amendments.entries()) {
    const { n, kind, subject, digest } = amendment
    if (n !== index + 1 && faults.at(-1)?.issue !== 'amendment-missing') {
      faults.push({ subject: String(index + 1), issue: 'amendment-missing' })
    }
    if (amendment.prev !== prev || amendment.hash !== hashOf(amendment)) {
      faults.push({ subject: String(n), issue: 'amendment-changed' })
    }
    prev = amendment.hash
    if (kind === 'days') {
      const then = days.filter(
        (day) =>
          day.layer === subject && day.since <= n && (day.supersededBy === null || day.supersededBy > n),
      )
      if (digestOfDays(then) !== digest) faults.push({ subject: `${subject} #${n}`, issue: 'days-changed' })
      continue
    }
    const rule = bySubject.get(subject)
    if (!rule) faults.push({ subject, issue: 'rule-missing' })
    else if (digestOfRule(rule) !== digest) faults.push({ subject, issue: 'rule-changed' })
  }
  const chained = new Set(amendments.map(({ subject }) => subject))
  const unknown = [...bySubject.keys()].filter((subject) => !chained.has(subject))
  faults.push(...unknown.map((subject) => ({ subject, issue: 'rule-unknown' as const })))
  return { amendments: amendments.length, head: prev, hashes: amendments.map(({ hash }) => hash), faults }
}
