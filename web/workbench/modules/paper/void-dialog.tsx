import { paper } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 作废: number and reason stay in the register. */
export const VoidDialog = (props: PaperDialogProps) => (
  <ReasonedDialog<{ readonly reason: string }>
    {...props}
    act="void"
    send={({ reason }, options) => paper.voidPaper({ paperId: props.line.id, reason }, options)}
  />
)
