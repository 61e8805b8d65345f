import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type QueueTables = {
  'queue.counter': {
    governmentId: string
    id: string
    number: number
    name: string
    lanes: Generated<string[]>
    state: Generated<string>
    personId: string | null
    since: Date | null
    padId: string | null
  }
  'queue.lane': {
    governmentId: string
    id: string
    letter: string
    name: string
    waitingLimit: number | null
    waitLimitMinutes: number | null
    closed: Generated<boolean>
  }
  'queue.ticket': {
    governmentId: string
    id: string
    laneId: string
    day: string
    label: string
    state: Generated<string>
    takenAt: Date
    counterId: string | null
    calledAt: Date | null
    calls: Generated<number>
    endedAt: Date | null
  }
}
