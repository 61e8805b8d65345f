import type { JsonObject } from '#kernel/ledger'
import type { ApprovalState, Hearing, Procedure, Step } from './approval.state.ts'
import type { ProcedureKind } from './procedure.kinds.ts'

/** Changes the procedure that an act names; acts from before procedures were named leave the state as it was. */
function changed(
  state: ApprovalState,
  facts: JsonObject,
  change: (procedure: Procedure) => Procedure,
): ApprovalState {
  if (!state.procedures) return state
  const procedures = state.procedures.map((one) => (one.id === facts.procedure ? change(one) : one))
  return { ...state, procedures }
}

const begun: Step = (state, facts) => {
  if (typeof facts.procedure !== 'string') return state
  const procedure: Procedure = {
    id: facts.procedure,
    kind: String(facts.kind) as ProcedureKind,
    begunOn: String(facts.from),
    ...{ calledFor: null, records: 0, endedOn: null },
  }
  return { ...state, procedures: [...(state.procedures ?? []), procedure] }
}

const ended: Step = (state, facts) =>
  changed(state, facts, (one) => ({ ...one, endedOn: String(facts.endedOn) }))

const heard = (state: ApprovalState, change: Partial<Hearing>): ApprovalState =>
  state.hearing ? { ...state, hearing: { ...state.hearing, ...change } } : state

/** Acts of special procedures; those that move the periods are `paused` and `resumed`. */
export const PROCEDURE_ACTS = {
  paused: 'approval.paused@1',
  resumed: 'approval.resumed@1',
  procedureBegun: 'approval.procedure-begun@1',
  procedureCalled: 'approval.procedure-called@1',
  procedureRecorded: 'approval.procedure-recorded@1',
  procedureEnded: 'approval.procedure-ended@1',
  evidenceAdded: 'approval.evidence-added@1',
  hearingRightTold: 'approval.hearing-right-told@1',
  hearingAsked: 'approval.hearing-asked@1',
  hearingWaived: 'approval.hearing-waived@1',
} as const

/** What the acts of special procedures do to a case. */
export const PROCEDURE_STEPS: Readonly<Record<string, Step>> = {
  [PROCEDURE_ACTS.paused]: begun,
  [PROCEDURE_ACTS.procedureBegun]: begun,
  [PROCEDURE_ACTS.procedureCalled]: (state, facts) =>
    changed(state, facts, (one) => ({ ...one, calledFor: String(facts.heldAt) })),
  [PROCEDURE_ACTS.procedureRecorded]: (state, facts) =>
    changed(state, facts, (one) => ({ ...one, records: one.records + 1 })),
  [PROCEDURE_ACTS.resumed]: ended,
  [PROCEDURE_ACTS.procedureEnded]: ended,
  [PROCEDURE_ACTS.evidenceAdded]: (state) => state,
  [PROCEDURE_ACTS.hearingRightTold]: (state, facts) => ({
    ...state,
    hearing: { toldOn: String(facts.toldOn), askedOn: null },
  }),
  [PROCEDURE_ACTS.hearingAsked]: (state, facts) => heard(state, { askedOn: String(facts.askedOn) }),
  [PROCEDURE_ACTS.hearingWaived]: (state) => heard(state, { waived: true }),
}

/** Procedures that have no result yet. */
export const openProcedures = ({ procedures = [] }: ApprovalState): readonly Procedure[] =>
  procedures.filter(({ endedOn }) => endedOn === null)

/** Whether the applicant may still ask for a hearing. */
export const mayAskHearing = ({ hearing }: ApprovalState): boolean =>
  hearing !== undefined && hearing.askedOn === null && !hearing.waived

/** A hearing was asked for, and none was held yet. */
export const owesHearing = ({ hearing, procedures = [] }: ApprovalState): boolean =>
  hearing !== undefined &&
  hearing.askedOn !== null &&
  !procedures.some(({ kind, endedOn }) => kind === 'hearing' && endedOn !== null)
