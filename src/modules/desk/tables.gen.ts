/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type DeskTables = {
  'desk.savedView': {
    governmentId: string
    id: string
    personId: string
    unitId: string
    list: string
    name: string
    query: unknown
    shared: boolean
    savedAt: Date
  }
}
