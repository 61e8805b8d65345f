/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type FlowbookTables = {
  'flowbook.definition': {
    governmentId: string
    id: string
    flow: string
    version: number
    purpose: string
    itemCode: string | null
    name: string
    state: string
    body: unknown
    bpmn: string
    draftedBy: string
    draftedAt: Date
    publishedBy: string | null
    publishedAt: Date | null
    retiredBy: string | null
    retiredAt: Date | null
  }
}
