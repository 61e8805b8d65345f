import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type RealnameTables = {
  'realname.authorityCheck': {
    id: string
    accountId: string
    governmentId: string
    state: Generated<string>
    attempts: Generated<number>
    askedAt: Date
    answeredAt: Date | null
  }
  'realname.proof': {
    id: string
    accountId: string
    level: string
    at: Date
    governmentId: string
    unitName: string
    personId: string | null
    document: string | null
    validUntil: string | null
    reference: string | null
    phoneIndex: string | null
    endedAt: Date | null
    endedReason: string | null
    endedBy: string | null
  }
}
