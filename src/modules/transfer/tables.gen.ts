import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type TransferTables = {
  'transfer.exportRun': {
    governmentId: string
    id: string
    list: string
    format: string
    filterSealed: string
    personal: boolean
    personId: string
    appointmentId: string
    rowCount: number | null
    complete: boolean | null
    createdAt: Date
    endedAt: Date | null
  }
  'transfer.handout': {
    governmentId: string
    runId: string
    n: number
    sealed: string
    createdAt: Date
    id: string
  }
  'transfer.importFile': {
    governmentId: string
    runId: string
    tableName: string
    fileId: string
  }
  'transfer.importNote': {
    governmentId: string
    runId: string
    n: number
    kind: string
    tableName: string
    line: number
    field: string | null
    key: string
    params: Generated<unknown>
  }
  'transfer.importRun': {
    governmentId: string
    id: string
    target: string
    options: Generated<string[]>
    state: string
    personId: string
    actor: unknown
    rowsTotal: number | null
    rowsDone: Generated<number>
    created: Generated<number>
    updated: Generated<number>
    unchanged: Generated<number>
    refused: Generated<number>
    warned: Generated<number>
    failure: string | null
    failureParams: Generated<unknown>
    createdAt: Date
    startedAt: Date | null
    endedAt: Date | null
  }
}
