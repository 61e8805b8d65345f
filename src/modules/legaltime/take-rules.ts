import type { Kysely } from 'kysely'
import type { StoredRule } from '#kernel/clock'
import { digestOfRule, type OpenCases, subjectOfRule } from './amendment.model.ts'
import { beat, insertAmendment, readAmendments } from './amendment.store.ts'
import { insertRules, readRules } from './rule.store.ts'
import type { Amender } from './take-days.ts'

/**
 * Publishes rule versions that are not there yet, and puts on the chain of amendments whatever stands in the register
 * without one: what an installation had before there were amendments. Doing it again changes nothing.
 */
export async function takeRules(
  tx: Kysely<unknown>,
  rules: readonly StoredRule[],
  by: Amender,
  how: { readonly openCases: OpenCases; readonly note: string },
): Promise<void> {
  const known = new Set((await readAmendments(tx)).map(({ subject }) => subject))
  const missing = rules.filter((rule) => !known.has(subjectOfRule(rule)))
  if (missing.length === 0) return
  await beat(tx)
  await insertRules(tx, missing)
  const chained = new Set((await readAmendments(tx)).map(({ subject }) => subject))
  for (const rule of await readRules(tx)) {
    const subject = subjectOfRule(rule)
    if (chained.has(subject)) continue
    await insertAmendment(tx, {
      ...{ kind: 'rule', subject, digest: digestOfRule(rule), fromDay: null, toDay: null },
      ...how,
      ...by,
    })
  }
}
