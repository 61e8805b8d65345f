import { CallsPanel } from '../casework/calls-panel.tsx'
import { ConflictButton } from '../casework/conflict-button.tsx'
import { DiscussionPanel } from '../casework/discussion-panel.tsx'
import type { CasePanelProps } from './case-panel-props.ts'
import { OrderedPrintButton } from './desk/print-dialog.tsx'

/** 电话告知 of the case. */
export const CaseCalls = ({ view }: CasePanelProps) => <CallsPanel caseId={view.id} />

/** 内部讨论 of the case. */
export const CaseDiscussion = ({ view }: CasePanelProps) => (
  <DiscussionPanel caseId={view.id} handOut={<OrderedPrintButton view={view} />} />
)

/** 申请回避, for who could do what the case waits for. */
export const CaseConflict = ({ view }: CasePanelProps) =>
  view.can.avoid ? <ConflictButton caseId={view.id} /> : null
