import type { CaseView } from './api.ts'

/** What a panel of the case page is given. */
export interface CasePanelProps {
  readonly view: CaseView
}
