import { CaseHistory } from '../case-history.tsx'
import { CaseLateEntry } from '../case-late-entry.tsx'
import type { CasePanelProps } from '../case-panel-props.ts'
import { CasePauses } from '../case-pauses.tsx'
import { CaseDiscussion } from '../case-talk.tsx'
import { CaseTurns } from '../case-turns.tsx'
import { ClocksPart } from '../desk/clocks-part.tsx'
import { FlowPart } from '../desk/flow-part.tsx'

/** How the case went: its flow, periods, turns and acts. */
export const HistoryTab = ({ view }: CasePanelProps) => (
  <>
    <FlowPart view={view} />
    <ClocksPart view={view} />
    <CasePauses view={view} />
    <CaseTurns view={view} />
    <CaseHistory view={view} />
    <CaseLateEntry view={view} />
    <CaseDiscussion view={view} />
  </>
)
