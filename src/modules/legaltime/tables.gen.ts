/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type LegaltimeTables = {
  'legaltime.day': {
    layer: string
    date: string
    kind: string
    name: string
    year: number
    notice: string
  }
  'legaltime.rule': {
    id: string
    version: number
    body: unknown
  }
}
