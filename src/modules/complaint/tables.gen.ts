import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type ComplaintTables = {
  'complaint.complaint': {
    governmentId: string
    id: string
    number: string
    origin: string
    eventId: string | null
    accountId: string | null
    caseId: string | null
    caseNumber: string | null
    itemName: string | null
    grade: number | null
    grounds: Generated<unknown>
    what: string | null
    who: string | null
    unitId: string | null
    aboutPersonId: string | null
    state: string
    askedAt: Date
    finding: string | null
    called: Generated<boolean>
    mended: Generated<boolean>
    answer: string | null
    answeredBy: string | null
    answeredAt: Date | null
    reviewWhy: string | null
    reviewAskedAt: Date | null
    reviewOutcome: string | null
    reviewAnswer: string | null
    reviewedBy: string | null
    reviewedAt: Date | null
    destroyedAt: Date | null
    withdrawnAt: Date | null
  }
  'complaint.duty': {
    governmentId: string
    id: string
    complaintId: string
    name: string
    rule: string
    ruleVersion: number
    startedAt: Date
    dueOn: string
    provisional: boolean
    calendar: string
    datedAt: Date
    doneAt: Date | null
  }
  'complaint.step': {
    governmentId: string
    id: string
    complaintId: string
    kind: string
    result: string | null
    text: string | null
    personId: string
    at: Date
  }
}
