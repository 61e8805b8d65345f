import type { ComponentType } from 'react'
import { lazyPart } from '../../../kit/lazy-part.ts'
import type { CaseView } from '../api.ts'
import { AcceptAct } from './accept-act.tsx'
import type { ActProps } from './act-props.ts'
import { DecideAct } from './decide-act.tsx'
import { RecheckAct, ReviewAct } from './opinion-act.tsx'

/** Forms of one file, which is loaded when one of them is opened. */
const formsOf =
  <N extends string>(load: () => Promise<Readonly<Record<N, ComponentType<ActProps>>>>) =>
  (name: N): ComponentType<ActProps> =>
    lazyPart(async () => (await load())[name])

const ofCorrections = formsOf(() => import('./turns/corrections.tsx'))
const ofDeliveries = formsOf(() => import('./turns/deliveries.tsx'))
const ofEndings = formsOf(() => import('./turns/endings.tsx'))
const ofPayments = formsOf(() => import('./turns/payments.tsx'))
const ofProcedures = formsOf(() => import('./turns/procedures.tsx'))
const AskCorrectionsAct = lazyPart(async () => (await import('./ask-corrections-act.tsx')).AskCorrectionsAct)
const ExtendAct = lazyPart(async () => (await import('./extend-act.tsx')).ExtendAct)
const RefuseAcceptanceAct = lazyPart(
  async () => (await import('./refuse-acceptance-act.tsx')).RefuseAcceptanceAct,
)
const SupplyAct = lazyPart(async () => (await import('./supply-act.tsx')).SupplyAct)
const WithdrawAtWindowAct = lazyPart(
  async () => (await import('./withdraw-at-window-act.tsx')).WithdrawAtWindowAct,
)

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
  correctOnSpot: { group: 'step', form: ofCorrections('CorrectOnSpotAct') },
  extend: { group: 'period', form: ExtendAct },
  allowNotice: { group: 'period', form: ofCorrections('AllowNoticeAct') },
  beginProcedure: { group: 'turn', form: ofProcedures('BeginProcedureAct') },
  callProcedure: { group: 'turn', form: ofProcedures('CallProcedureAct') },
  recordProcedure: { group: 'turn', form: ofProcedures('RecordProcedureAct') },
  endProcedure: { group: 'turn', form: ofProcedures('EndProcedureAct') },
  tellHearingRight: { group: 'turn', form: ofProcedures('TellHearingRightAct') },
  recordHearingRequest: { group: 'turn', form: ofProcedures('RecordHearingRequestAct') },
  askPayment: { group: 'turn', form: ofPayments('AskPaymentAct') },
  recordPayment: { group: 'turn', form: ofPayments('RecordPaymentAct') },
  waiveFee: { group: 'turn', form: ofPayments('WaiveFeeAct') },
  orderRefund: { group: 'after', form: ofPayments('OrderRefundAct') },
  recordRefund: { group: 'after', form: ofPayments('RecordRefundAct') },
  withdrawAtWindow: { group: 'turn', form: WithdrawAtWindowAct },
  endCase: { group: 'turn', form: ofEndings('EndCaseAct') },
  tellCollection: { group: 'material', form: ofDeliveries('TellCollectionAct') },
  deliverPapers: { group: 'material', form: ofDeliveries('DeliverPapersAct') },
  endDelivery: { group: 'material', form: ofDeliveries('EndDeliveryAct') },
  endLicence: { group: 'after', form: ofEndings('EndLicenceAct') },
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
