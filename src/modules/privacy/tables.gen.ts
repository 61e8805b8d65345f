import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type PrivacyTables = {
  'privacy.consent': {
    id: string
    accountId: string
    code: string
    version: number
    given: boolean
    at: Date
  }
  'privacy.look': {
    governmentId: string
    id: string
    subjectIndex: string
    kind: string
    reference: string | null
    unitId: string
    position: string
    personId: string
    at: Date
  }
  'privacy.request': {
    governmentId: string
    id: string
    number: string
    accountId: string
    kind: string
    what: string
    caseNumber: string | null
    state: Generated<string>
    askedAt: Date
    dueOn: string
    answer: string | null
    answeredBy: string | null
    answeredAt: Date | null
    ruleVersion: number | null
    calendar: string | null
    provisional: Generated<boolean>
    datedAt: Date | null
  }
  'privacy.text': {
    code: string
    version: number
    locale: string
    kind: string
    title: string
    body: string
    basis: string
    inForceOn: string
  }
}
