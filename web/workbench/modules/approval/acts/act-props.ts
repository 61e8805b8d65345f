import type { CaseView } from '../api.ts'

/** What an act's form is given. */
export interface ActProps {
  readonly view: CaseView
  /** The act is on the record. */
  readonly onDone: () => void
}
