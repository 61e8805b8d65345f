import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type SealTables = {
  'seal.handover': {
    governmentId: string
    id: string
    sealId: string
    fromKeeperId: string
    toKeeperId: string
    reason: string
    handedBy: string
    handedAt: Date
  }
  'seal.order': {
    governmentId: string
    id: string
    sealId: string | null
    papers: string[]
    basis: string
    orderedBy: string
    orderedAt: Date
    endedBy: string | null
    endedAt: Date | null
    unitId: string
    bySilence: Generated<boolean>
    fileId: string | null
    validFrom: string
    validTo: string | null
    endReason: string | null
  }
  'seal.request': {
    governmentId: string
    id: string
    sealId: string
    unitId: string
    paperId: string
    paper: string
    number: string
    copies: number
    purpose: string
    askedBy: string
    askedAt: Date
    answer: string | null
    remark: string | null
    answeredBy: string | null
    answeredAt: Date | null
  }
  'seal.seal': {
    governmentId: string
    id: string
    unitId: string
    name: string
    kind: string
    form: string
    diameter: number
    keeperId: string
    papers: string[]
    validFrom: string
    validTo: string | null
    registeredBy: string
    registeredAt: Date
    endedBy: string | null
    endedAt: Date | null
    endReason: string | null
    surrenderedBy: string | null
    surrenderedAt: Date | null
    surrenderedTo: string | null
  }
  'seal.use': {
    governmentId: string
    id: string
    sealId: string
    unitId: string
    paperId: string
    paper: string
    number: string
    copies: number
    way: string
    orderId: string | null
    usedBy: string
    usedAt: Date
    photoId: string | null
  }
}
