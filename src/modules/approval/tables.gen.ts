/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type ApprovalTables = {
  'approval.draft': {
    governmentId: string
    id: string
    accountId: string
    itemCode: string
    versionId: string
    formSealed: string
    createdAt: Date
    updatedAt: Date
    caseId: string | null
  }
  'approval.draftMaterial': {
    governmentId: string
    id: string
    draftId: string
    seq: number
    fileId: string
    addedAt: Date
  }
}
