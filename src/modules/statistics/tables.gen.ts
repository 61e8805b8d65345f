/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type StatisticsTables = {
  'statistics.caseFact': {
    governmentId: string
    caseId: string
    number: string
    itemCode: string
    unitId: string
    personId: string | null
    channel: string
    receivedOn: string
    correctedOn: string | null
    acceptedOn: string | null
    notAcceptedOn: string | null
    decidedOn: string | null
    endedOn: string | null
    overdueOn: string | null
    ratedOn: string | null
    granted: boolean | null
    early: boolean | null
    usedDays: number | null
    legalDays: number | null
    promiseDays: number | null
    grade: number | null
    counterId: string | null
  }
  'statistics.cutOff': {
    governmentId: string
    day: number
  }
  'statistics.frozenFact': {
    month: string
    governmentId: string
    caseId: string
    number: string
    itemCode: string
    unitId: string
    personId: string | null
    channel: string
    receivedOn: string
    correctedOn: string | null
    acceptedOn: string | null
    notAcceptedOn: string | null
    decidedOn: string | null
    endedOn: string | null
    overdueOn: string | null
    ratedOn: string | null
    granted: boolean | null
    early: boolean | null
    usedDays: number | null
    legalDays: number | null
    promiseDays: number | null
    grade: number | null
    counterId: string | null
  }
  'statistics.frozenMonth': {
    governmentId: string
    month: string
    frozenAt: Date
    frozenBy: string
    rows: number
    digest: string
  }
}
