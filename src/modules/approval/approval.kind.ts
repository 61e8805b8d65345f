import { type CaseKind, caseKind } from '#modules/casework'
import { type ApprovalState, INITIAL, STEPS } from './approval.model.ts'
import { permitFlow } from './permit-flow.ts'

/** 行政许可办件: the approval of a permit, as a kind of case. */
export const permitKind: CaseKind<ApprovalState> = caseKind({
  name: 'permit',
  words: 'approval',
  initial: INITIAL,
  steps: STEPS,
  flow: permitFlow,
  statusOf: (state) => state.status,
})
