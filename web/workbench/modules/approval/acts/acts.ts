import type { ComponentType } from 'react'
import type { CaseView } from '../api.ts'
import { AcceptAct } from './accept-act.tsx'
import type { ActProps } from './act-props.ts'
import { AskCorrectionsAct } from './ask-corrections-act.tsx'
import { DecideAct } from './decide-act.tsx'
import { ExtendAct } from './extend-act.tsx'
import { RecheckAct, ReviewAct } from './opinion-act.tsx'
import { PauseAct } from './pause-act.tsx'
import { RefuseAcceptanceAct } from './refuse-acceptance-act.tsx'
import { ResumeAct } from './resume-act.tsx'
import { SupplyAct } from './supply-act.tsx'

/** The acts of the desk, by the ability that opens each, in the order in which they are offered. */
export const ACTS = {
  accept: AcceptAct,
  askCorrections: AskCorrectionsAct,
  refuseAcceptance: RefuseAcceptanceAct,
  supply: SupplyAct,
  review: ReviewAct,
  recheck: RecheckAct,
  decide: DecideAct,
  pause: PauseAct,
  resume: ResumeAct,
  extend: ExtendAct,
} as const satisfies Readonly<Record<string, ComponentType<ActProps>>>

/** Name of an act. */
export type ActName = keyof typeof ACTS

/** Acts that are open to the caller. */
export const openActs = (can: CaseView['can']): ActName[] =>
  (Object.keys(ACTS) as ActName[]).filter((act) => can[act])
