import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type LegaltimeTables = {
  'legaltime.amendment': {
    n: number
    kind: string
    subject: string
    digest: string
    fromDay: string | null
    toDay: string | null
    openCases: string | null
    note: string
    actor: string
    at: Date
    prev: string
    hash: string
  }
  'legaltime.day': {
    layer: string
    date: string
    kind: string
    name: string
    year: number
    notice: string
    since: Generated<number>
    supersededBy: number | null
  }
  'legaltime.officeHours': {
    governmentId: string
    id: string
    unitId: string | null
    validFrom: string
    seasons: unknown
    basis: string
    setBy: string
    setAt: Date
    supersededAt: Date | null
    toldAt: Date | null
  }
  'legaltime.proposal': {
    governmentId: string
    id: string
    ruleId: string
    version: number
    body: unknown
    openCases: string
    reason: string
    state: Generated<string>
    proposedBy: string
    proposedAt: Date
    decidedBy: string | null
    decidedAt: Date | null
  }
  'legaltime.pulse': {
    one: Generated<boolean>
    n: number
  }
  'legaltime.rule': {
    id: string
    version: number
    body: unknown
  }
  'legaltime.told': {
    governmentId: string
    amendment: number
    at: Date
  }
}
