import type { CasePanelProps } from '../case-panel-props.ts'
import { CaseCalls } from '../case-talk.tsx'
import { MessagesPart } from '../desk/messages-part.tsx'

/** What was told to whom, and who called. */
export const MessagesTab = ({ view }: CasePanelProps) => (
  <>
    <MessagesPart view={view} />
    <CaseCalls view={view} />
  </>
)
