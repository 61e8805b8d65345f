import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type ItemTables = {
  'item.byword': {
    governmentId: string
    id: string
    word: string
    means: string | null
    itemId: string | null
    addedAt: Date
    addedBy: string
    removedAt: Date | null
    removedBy: string | null
  }
  'item.item': {
    governmentId: string
    id: string
    code: string
    unitId: string
    inForceId: string | null
    createdAt: Date
  }
  'item.material': {
    governmentId: string
    id: string
    versionId: string
    seq: number
    name: string
    necessity: string
    form: string
    format: string | null
    paperSize: string | null
    sourceType: string
    copies: number
    byLaw: string | null
    acceptStandard: string | null
    fillingNote: string | null
    necessityIllustrative: boolean
    fromForm: Generated<boolean>
  }
  'item.sample': {
    governmentId: string
    id: string
    itemId: string
    material: string
    kind: string
    fileId: string
    name: string
    addedBy: string
    addedAt: Date
    removedBy: string | null
    removedAt: Date | null
  }
  'item.scene': {
    governmentId: string
    code: string
    name: string
    theme: string
    leadUnitId: string
    memberCodes: string[]
    serialFirst: string[]
    otherServices: unknown
    jointLimitDays: number
    jointPromiseDays: number
    jointIllustrative: boolean
    basis: string
  }
  'item.searchMiss': {
    governmentId: string
    id: string
    words: string
    times: number
    firstOn: string
    lastOn: string
    settledAt: Date | null
    settledBy: string | null
  }
  'item.translation': {
    governmentId: string
    id: string
    locale: string
    chinese: string
    text: string
    reviewed: boolean
    setAt: Date
    setBy: string
    replacedAt: Date | null
    replacedBy: string | null
  }
  'item.version': {
    governmentId: string
    id: string
    itemId: string
    number: number
    state: string
    edition: number
    origin: string
    createdBy: string
    createdAt: Date
    editedBy: string
    editedAt: Date
    submittedBy: string | null
    submittedAt: Date | null
    examinedBy: string | null
    examinedAt: Date | null
    inForceBy: string | null
    inForceAt: Date | null
    retiredBy: string | null
    retiredAt: Date | null
    retireReason: string | null
    name: string
    taskType: string
    codeStatus: string
    implementationCode: string | null
    businessCode: string | null
    localCatalogCode: string | null
    localCode: string | null
    useLevel: string | null
    powerSource: string | null
    unitId: string
    bodyNature: string | null
    entrustedBy: string | null
    jointBodies: string[]
    serviceObjects: string[]
    acceptCondition: string
    quantityLimit: string | null
    legalBasis: string
    basisConfidence: string
    statutoryDays: number
    statutoryUnit: string
    statutoryNote: string | null
    promiseDays: number
    promiseUnit: string
    promiseNote: string | null
    promiseIllustrative: boolean
    projectType: string
    isFee: boolean
    feeBasis: string | null
    fees: unknown
    resultName: string
    resultType: string | null
    handleFlow: string | null
    handleForms: string[]
    specialProcedures: string[]
    pausableProcedures: string[]
    pledgeAllowed: boolean
    intermediaryService: string | null
    isOnline: boolean | null
    onlineDepth: string | null
    handleArea: string | null
    inServiceCentre: boolean | null
    byExpress: boolean | null
    payOnline: boolean | null
    byAppointment: boolean | null
    onTerminal: boolean | null
    singleLogin: boolean | null
    appSingleLogin: boolean | null
    visits: number | null
    address: string | null
    hours: string | null
    contact: string | null
    supervision: string | null
    onlineUrl: string | null
    mobileUrl: string | null
    townCode: string | null
    villageCode: string | null
    personTopics: string[]
    bodyTopics: string[]
    planEffectiveOn: string | null
    planCancelOn: string | null
    questions: unknown
    materialsListed: boolean
    materialsExpected: number | null
    note: string | null
    requiredLevel: Generated<string>
    batchSteps: Generated<string[]>
    eligibility: Generated<unknown>
    formPages: Generated<unknown>
    formNote: string | null
  }
}
