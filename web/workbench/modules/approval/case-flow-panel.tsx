import { CaseFlowTurns } from '../casework/turns/case-flow.tsx'
import type { CasePanelProps } from './case-panel-props.ts'

/** The turns of the flow on the page of a permit. */
export const CaseFlowPanel = ({ view }: CasePanelProps) => <CaseFlowTurns caseId={view.id} />
