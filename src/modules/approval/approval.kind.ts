import { legalDayOf } from '#kernel/calendar'
import { type CaseKind, caseKind } from '#modules/casework'
import { versionOf } from '#modules/item'
import { ACTS, INITIAL, STEPS } from './approval.model.ts'
import type { ApprovalState } from './approval.state.ts'
import { OWN_NODES } from './flow-needs.ts'
import { noticeAgain } from './periods.ts'
import { permitFlow } from './permit-flow.ts'

/** Name under which rules speak of how long cases are kept. */
export const KEPT_AS = 'approval.cases'

/** 行政许可办件: the approval of a permit, as a kind of case. */
export const permitKind: CaseKind<ApprovalState> = caseKind({
  name: 'permit',
  words: 'approval',
  keptAs: KEPT_AS,
  initial: INITIAL,
  steps: STEPS,
  flow: permitFlow,
  ownNodes: OWN_NODES,
  binding: ['receive', 'correct', 'decide'],
  statusOf: (state) => state.status,
  alsoCalled: ({ imported }) => (imported ? [imported.formerNumber] : []),
  material: {
    names: async (ctx, { item = '' }) =>
      new Map((await versionOf(ctx, item)).materials.map(({ seq, name }) => [seq, name])),
    counted: ({ paperCopies }) => paperCopies,
  },
  listed: async (ctx, { item = '' }) => {
    const { code, number, facts } = await versionOf(ctx, item)
    const { name, statutoryNote, legalBasis } = facts
    return { code, name, version: number, note: statutoryNote, basis: legalBasis }
  },
  receiving: [
    ACTS.submitted,
    ACTS.corrected,
    ACTS.materialAdded,
    ACTS.withdrawn,
    ACTS.rated,
    ACTS.unmasked,
    ACTS.dossierPrinted,
  ],
  redated: (ctx, { business, clocks }, receivedAt) => {
    const receivedOn = legalDayOf(receivedAt)
    if (business.status !== 'submitted' || receivedOn === business.receivedOn) return { facts: {} }
    return {
      facts: { receivedOn },
      stopClocks: { names: ['notice'], on: receivedOn },
      startClocks: [noticeAgain(ctx, clocks, receivedOn)],
    }
  },
})
