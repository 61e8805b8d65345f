import type { ComponentType } from 'react'
import type { CaseView } from '../api.ts'
import { AcceptAct } from './accept-act.tsx'
import type { ActProps } from './act-props.ts'
import { AskCorrectionsAct } from './ask-corrections-act.tsx'
import { DecideAct } from './decide-act.tsx'
import { ExtendAct } from './extend-act.tsx'
import { RecheckAct, ReviewAct } from './opinion-act.tsx'
import { RefuseAcceptanceAct } from './refuse-acceptance-act.tsx'
import { SupplyAct } from './supply-act.tsx'
import { AllowNoticeAct, CorrectOnSpotAct } from './turns/corrections.tsx'
import { DeliverPapersAct, EndDeliveryAct, TellCollectionAct } from './turns/deliveries.tsx'
import { EndCaseAct, EndLicenceAct } from './turns/endings.tsx'
import {
  AskPaymentAct,
  OrderRefundAct,
  RecordPaymentAct,
  RecordRefundAct,
  WaiveFeeAct,
} from './turns/payments.tsx'
import {
  BeginProcedureAct,
  CallProcedureAct,
  EndProcedureAct,
  RecordHearingRequestAct,
  RecordProcedureAct,
  TellHearingRightAct,
} from './turns/procedures.tsx'
import { WithdrawAtWindowAct } from './withdraw-at-window-act.tsx'

/** Headings of the action area, in their order: what this step asks for comes first. */
export const ACT_GROUPS = ['step', 'period', 'turn', 'route', 'material', 'after'] as const

/** One heading of the action area. */
export type ActGroup = (typeof ACT_GROUPS)[number]

interface Act {
  /** The heading that it stands under. */
  readonly group: ActGroup
  readonly form: ComponentType<ActProps>
}

/** The acts of the desk, by the ability that opens each, in the order in which they are offered. */
export const ACTS = {
  accept: { group: 'step', form: AcceptAct },
  askCorrections: { group: 'step', form: AskCorrectionsAct },
  refuseAcceptance: { group: 'step', form: RefuseAcceptanceAct },
  supply: { group: 'step', form: SupplyAct },
  review: { group: 'step', form: ReviewAct },
  recheck: { group: 'step', form: RecheckAct },
  decide: { group: 'step', form: DecideAct },
  correctOnSpot: { group: 'step', form: CorrectOnSpotAct },
  extend: { group: 'period', form: ExtendAct },
  allowNotice: { group: 'period', form: AllowNoticeAct },
  beginProcedure: { group: 'turn', form: BeginProcedureAct },
  callProcedure: { group: 'turn', form: CallProcedureAct },
  recordProcedure: { group: 'turn', form: RecordProcedureAct },
  endProcedure: { group: 'turn', form: EndProcedureAct },
  tellHearingRight: { group: 'turn', form: TellHearingRightAct },
  recordHearingRequest: { group: 'turn', form: RecordHearingRequestAct },
  askPayment: { group: 'turn', form: AskPaymentAct },
  recordPayment: { group: 'turn', form: RecordPaymentAct },
  waiveFee: { group: 'turn', form: WaiveFeeAct },
  orderRefund: { group: 'after', form: OrderRefundAct },
  recordRefund: { group: 'after', form: RecordRefundAct },
  withdrawAtWindow: { group: 'turn', form: WithdrawAtWindowAct },
  endCase: { group: 'turn', form: EndCaseAct },
  tellCollection: { group: 'material', form: TellCollectionAct },
  deliverPapers: { group: 'material', form: DeliverPapersAct },
  endDelivery: { group: 'material', form: EndDeliveryAct },
  endLicence: { group: 'after', form: EndLicenceAct },
} as const satisfies Readonly<Record<string, Act>>

/** Name of an act. */
export type ActName = keyof typeof ACTS

/** Acts that are open to the caller. */
export const openActs = (can: CaseView['can']): ActName[] =>
  (Object.keys(ACTS) as ActName[]).filter((act) => can[act])

/** Open acts under their headings; a heading without any is left out. */
export const groupedActs = (acts: readonly ActName[]): { group: ActGroup; acts: ActName[] }[] =>
  ACT_GROUPS.map((group) => ({ group, acts: acts.filter((act) => ACTS[act].group === group) })).filter(
    ({ acts: own }) => own.length > 0,
  )
