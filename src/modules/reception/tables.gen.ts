import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type ReceptionTables = {
  'reception.capture': {
    governmentId: string
    id: string
    sittingId: string
    fileId: string
    addedAt: Date
  }
  'reception.matter': {
    governmentId: string
    id: string
    sittingId: string
    counterId: string | null
    laneId: string | null
    number: string
    itemName: string
    receivedAt: Date
    closedAt: Date | null
  }
  'reception.sitting': {
    governmentId: string
    id: string
    personId: string
    counterId: string | null
    laneId: string | null
    ticketId: string | null
    label: string | null
    state: Generated<string>
    contentSealed: string | null
    startedAt: Date
    updatedAt: Date
    endedAt: Date | null
    askedAt: Date | null
    grade: number | null
  }
}
