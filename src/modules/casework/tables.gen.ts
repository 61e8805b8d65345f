import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type CaseworkTables = {
  'casework.archiveRule': {
    governmentId: string
    unitId: string
    fonds: string
    category: string
    office: string
    pattern: string
    changedAt: Date
  }
  'casework.archiveSeries': {
    governmentId: string
    series: string
    last: number
  }
  'casework.archivedFile': {
    governmentId: string
    caseId: string
    number: string
    unitId: string
    year: number
    period: string
    closedOn: string
    archivedAt: Date
    archivedBy: string
  }
  'casework.attachment': {
    governmentId: string
    id: string
    caseId: string
    slot: number
    fileId: string
    addedAt: Date
    addedBy: string
    handedIn: boolean
  }
  'casework.case': {
    governmentId: string
    id: string
    kind: string
    number: string
    queryCode: string
    subject: string
    channel: string
    unitId: string
    unitPath: string
    owner: string | null
    status: string
    dueOn: string | null
    pinned: unknown
    state: unknown
    actN: number
    actHash: string
    openedAt: Date
    closedAt: Date | null
    valuesDestroyedAt: Date | null
    unconfirmed: Generated<boolean>
    receivedOn: Generated<string | null>
    hasBarred: Generated<boolean | null>
  }
  'casework.caseText': {
    governmentId: string
    caseId: string
    content: string
    grams: string[]
  }
  'casework.clock': {
    governmentId: string
    id: string
    caseId: string
    name: string
    kind: string
    rule: unknown
    startOn: string
    dueOn: string
    provisional: boolean
    stoppedOn: string | null
    at: number
    unitId: string | null
    passed: Generated<boolean>
  }
  'casework.clockEvent': {
    governmentId: string
    caseId: string
    at: number
    fireAt: Date
    tryAt: Date
    attempts: Generated<number>
    lastError: string | null
    doneAt: Date | null
  }
  'casework.delivered': {
    governmentId: string
    caseId: string
    place: number
    sentOn: string
    unitId: string
    number: string
  }
  'casework.flowToken': {
    governmentId: string | null
    caseId: string | null
    what: string | null
    key: string | null
    node: string | null
    scope: string | null
  }
  'casework.lateEntry': {
    governmentId: string
    id: string
    caseId: string
    node: string
    leaderId: string
    secretaryId: string
    unitId: string
    signedAt: Date
    enteredAt: Date
    fileId: string
    objectedAt: Date | null
    objectionId: string | null
  }
  'casework.pageMark': {
    governmentId: string
    id: string
    caseId: string
    fileId: string
    page: number
    x: number
    y: number
    width: number
    height: number
    withdrawnAt: Date | null
  }
  'casework.paperTransfer': {
    governmentId: string
    id: string
    number: string
    fromUnitId: string
    toUnitId: string
    state: string
    note: string
    sentBy: string
    sentAt: Date
    answeredBy: string | null
    answeredAt: Date | null
    reason: string | null
  }
  'casework.paperTransferLine': {
    governmentId: string
    transferId: string
    caseId: string
    seq: number
    form: string
    name: string
    count: number
  }
  'casework.party': {
    governmentId: string
    id: string
    caseId: string
    capacity: string
    valueSealed: string | null
    idIndex: string | null
    salt: string | null
    commitment: string
    destroyedAt: Date | null
  }
  'casework.phraseList': {
    governmentId: string
    personId: string
    phrases: unknown
    updatedAt: Date
  }
  'casework.place': {
    governmentId: string
    caseId: string
    placeIndex: string
  }
  'casework.reading': {
    governmentId: string
    caseId: string
    key: string
    node: string
    person: string
    openedAt: Date
    readAt: Date | null
  }
  'casework.reprojection': {
    governmentId: string
    id: string
    amendment: number | null
    reason: string
    subject: string
    fromDay: string | null
    toDay: string | null
    begunAt: Date
    lastCase: string | null
    cases: Generated<number>
    moved: Generated<number>
    doneAt: Date | null
    hoursId: string | null
    unitId: string | null
  }
  'casework.sealedText': {
    governmentId: string
    id: string
    caseId: string
    kind: string
    author: string
    valueSealed: string | null
    salt: string | null
    commitment: string
    at: Date
    destroyedAt: Date | null
  }
  'casework.secretary': {
    governmentId: string
    id: string
    unitId: string
    personId: string
    fromDay: string
    toDay: string | null
    appointedBy: string
    appointedAt: Date
    endedAt: Date | null
  }
  'casework.staffIndex': {
    governmentId: string
    personId: string
    idIndex: string
    enteredBy: string
    enteredAt: Date
  }
  'casework.task': {
    governmentId: string
    id: string
    caseId: string
    key: string
    node: string
    role: string
    unitId: string
    unitPath: string
    openedAt: Date
    claimedBy: string | null
    claimedAt: Date | null
    closedAt: Date | null
    dueOn: string | null
  }
  'casework.urge': {
    governmentId: string
    caseId: string
    at: number
    dueOn: string
    before: number
    tell: string
    urgedAt: Date
  }
  'casework.urgeRound': {
    governmentId: string
    day: string
  }
  'casework.urgeRule': {
    governmentId: string
    before: number
    tell: string
  }
  'casework.workingFile': {
    governmentId: string
    id: string
    caseId: string
    purpose: string
    textId: string | null
    fileId: string
    addedAt: Date
    addedBy: string
  }
}
