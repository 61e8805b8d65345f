export { type Attachment, addAttachments, attachmentsOf, handInAttachments } from './attachment.store.ts'
export { type Case, perform, scopeOf } from './case.ts'
export { caseFileAt, instantOf } from './case-at.ts'
export { type CaseClock, type ClockStart, openPause, pinned, ruleOf, type Terms } from './case-clock.ts'
export { type CaseFile, type FiledMaterial, readCaseFile } from './case-file.ts'
export { listOwnedRows } from './case-list.store.ts'
export { datesMoved, duePassed, valuesDestroyed } from './casework.events.ts'
export type { ActBody, ActDraft, CaseKind, EngineState } from './casework.model.ts'
export { initialState, reducer } from './casework.model.ts'
export { caseworkModule } from './casework.module.ts'
export { clockView, startClock } from './clock.ts'
export { extendClock, pauseClock, restartClock, resumeClock, standStill } from './clock-acts.ts'
export { type ClockBacklog, readClockBacklog } from './clock-backlog.store.ts'
export { ClockWorker } from './clock-worker.ts'
export { demandSeen } from './demand-seen.ts'
export { explanationOf } from './explain-clock.ts'
export { inOtherCapacity } from './hands.ts'
export * from './keeping.ts'
export { caseKind } from './kinds.ts'
export { caseNamed, lockCase, readCase, readCaseByNumber } from './lock-case.ts'
export { type CaseOpening, openCase } from './open-case.ts'
export {
  type DestroyedParty,
  maskParty,
  openParties,
  type Party,
  type SealedParty,
  sealParties,
  storeParties,
} from './party.ts'
export { type CommittedValue, personalValues } from './personal-values.ts'
export { reasonOf, reprojectClocks } from './reproject-clocks.ts'
export { listReprojections, type Reprojection } from './reprojection.store.ts'
export { saveCase } from './save-case.ts'
export { type OpenText, openTexts, type SealedText, sealText, storeTexts } from './sealed-text.ts'
export { seenCase } from './seen-case.ts'
export { type Expired, silence } from './silence.ts'
export { mayTake, takeTask, taskAt } from './task.ts'
export * from './turning.ts'
export * from './working.ts'
