import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type PaperTables = {
  'paper.counter': {
    governmentId: string
    unitId: string
    series: string
    year: number
    last: number
  }
  'paper.paper': {
    governmentId: string
    id: string
    caseId: string | null
    unitId: string
    unitName: string
    template: string
    templateVersion: string
    series: string | null
    year: number | null
    sequence: number | null
    number: string
    code: string
    dataSealed: string | null
    illustrative: boolean
    issuedAt: Date
    issuedBy: string
    state: Generated<string>
    voidedAt: Date | null
    voidedBy: string | null
    voidReasonSealed: string | null
    fileId: string | null
    fingerprint: unknown
    destroyedAt: Date | null
    seal: Generated<string>
    sealedAt: Date | null
    sealedBy: string | null
    fileDigest: string | null
    supersededBy: string | null
    missing: Generated<string[]>
  }
  'paper.print': {
    governmentId: string
    id: string
    paperId: string
    ordinal: number
    way: string
    copies: number
    printerId: string | null
    printedBy: string
    printedAt: Date
  }
  'paper.printer': {
    governmentId: string
    id: string
    unitId: string
    name: string
    shiftRight: number
    shiftDown: number
    changedBy: string
    changedAt: Date
    removedAt: Date | null
  }
}
