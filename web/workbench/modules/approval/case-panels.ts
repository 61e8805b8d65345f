import type { ComponentType } from 'react'
import type { CaseView } from './api.ts'
import { CaseFlowPanel } from './case-flow-panel.tsx'
import { CaseConflict } from './case-talk.tsx'

/** What a panel of the case page is given. */
export interface CasePanelProps {
  readonly view: CaseView
}

/**
 * Panels below the acts, in their order. Each is a part under a heading of its own and renders nothing where it has
 * nothing to offer.
 */
export const CASE_PANELS: readonly ComponentType<CasePanelProps>[] = [CaseFlowPanel, CaseConflict]
