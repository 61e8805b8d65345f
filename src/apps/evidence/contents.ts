import type { Kysely } from 'kysely'
import { actsOfType } from '#kernel/ledger'
import { examineHours, examineLegalTime } from '#modules/legaltime'
import type { NodeFinding } from './node-finding.ts'

/** What a government's ledger says of the chain of amendments: its head was this. */
const AMENDED = 'legaltime.amended@1'

/**
 * Compares rules, calendars and office hours with what was recorded of them: by the chain of amendments and its heads in
 * the sealed acts of governments, and by the acts that set hours.
 */
export async function verifyContents(
  db: Kysely<unknown>,
): Promise<{ readonly checked: number; readonly findings: readonly NodeFinding[] }> {
  const { amendments, hashes, faults } = await examineLegalTime(db)
  const hours = await examineHours(db)
  const told = await actsOfType(db, AMENDED)
  const others = told
    .map(({ body }) => body as { readonly to: number; readonly hash: string })
    .filter(({ to, hash }) => hashes[to - 1] !== hash)
  const subjects = [
    ...faults.map(({ subject, issue }) => `${subject} (${issue})`),
    ...others.map(({ to }) => `${to} (${AMENDED})`),
    ...hours.faults.map((fault) => `${fault.hours} (${fault.issue})`),
  ]
  return {
    checked: amendments + hours.checked,
    findings: [...new Set(subjects)].map((subject) => ({ problem: 'content-changed', subject })),
  }
}
