import { HandlingPanel } from '../casework/handling-panel.tsx'
import type { CasePanelProps } from './case-panel-props.ts'

/** 纸质材料收退 of the case. */
export const CaseHandling = ({ view }: CasePanelProps) => <HandlingPanel caseId={view.id} />
