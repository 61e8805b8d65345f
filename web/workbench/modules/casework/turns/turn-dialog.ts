import type { FlowTask } from './api.ts'

/** What every dialogue of a turn is given. */
export interface TurnDialogProps {
  readonly task: FlowTask
  readonly open: boolean
  readonly onClose: () => void
}
