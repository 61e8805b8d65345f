import type { CasePanelProps } from '../case-panel-props.ts'
import { CasePapers } from '../case-papers.tsx'
import { VoidPapersPart } from '../desk/void-papers-part.tsx'

/** What the case issued, and what of it is void. */
export const PapersTab = ({ view }: CasePanelProps) => (
  <>
    <CasePapers view={view} />
    <VoidPapersPart view={view} />
  </>
)
