import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type SupervisionTables = {
  'supervision.card': {
    governmentId: string
    id: string
    eventId: string
    kind: string
    ground: string
    law: string
    article: string
    caseId: string
    caseNumber: string
    itemName: string
    unitId: string
    issuedAt: Date
    state: Generated<string>
    signedAt: Date | null
    signedBy: string | null
    answerSealed: string | null
    liftedAt: Date | null
    liftedBy: string | null
    reasonSealed: string | null
  }
}
