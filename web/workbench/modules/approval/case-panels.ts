import type { ComponentType } from 'react'
import { CaseFlowPanel } from './case-flow-panel.tsx'
import type { CasePanelProps } from './case-panel-props.ts'
import { CaseConflict } from './case-talk.tsx'
import { CaseMandate } from './mandate/case-mandate.tsx'

/**
 * Panels below the acts, in their order. Each is a part under a heading of its own and renders nothing where it has
 * nothing to offer.
 */
export const CASE_PANELS: readonly ComponentType<CasePanelProps>[] = [
  CaseMandate,
  CaseFlowPanel,
  CaseConflict,
]
