/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type ApprovalTables = {
  'approval.batch': {
    governmentId: string
    id: string
    step: string
    inputSealed: string
    personId: string
    actor: unknown
    createdAt: Date
    endedAt: Date | null
  }
  'approval.batchCase': {
    governmentId: string
    batchId: string
    place: number
    caseId: string
    state: string
    refusal: string | null
    params: unknown
    at: Date | null
  }
  'approval.blankReceipt': {
    governmentId: string
    id: string
    blockId: string
    unitId: string
    year: number
    serial: number
    number: string
    state: string
    reason: string | null
    printedBy: string
    printedAt: Date
    changedBy: string | null
    changedAt: Date | null
  }
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
    renews: string | null
    varies: string | null
  }
  'approval.draftMaterial': {
    governmentId: string
    id: string
    draftId: string
    seq: number
    fileId: string
    addedAt: Date
  }
  'approval.formerCase': {
    governmentId: string
    formerNumber: string
    caseId: string
    importedAt: Date
  }
  'approval.mandate': {
    governmentId: string
    id: string
    unitId: string
    giverId: string
    holderId: string
    items: string[]
    acts: string[]
    fromDay: string
    toDay: string
    fileId: string
    enteredBy: string
    enteredAt: Date
    revokedBy: string | null
    revokedAt: Date | null
    reason: string | null
  }
  'approval.mandateUse': {
    governmentId: string
    id: string
    mandateId: string
    caseId: string
    act: string
    outcome: string
    usedAt: Date
    paperId: string | null
  }
  'approval.outageEntry': {
    governmentId: string
    id: string
    receiptId: string
    unitId: string
    itemCode: string
    receivedAt: Date
    inputSealed: string | null
    fileId: string | null
    state: string
    enteredBy: string
    enteredAt: Date
    answeredBy: string | null
    answeredAt: Date | null
    reason: string | null
    caseId: string | null
  }
  'approval.paymentOrder': {
    governmentId: string
    id: string
    caseId: string
    askedAt: Date
    lookedAt: Date | null
    settledAt: Date | null
  }
}
