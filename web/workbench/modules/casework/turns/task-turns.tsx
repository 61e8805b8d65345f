import { App, Button } from 'antd'
import { type ComponentType, useState } from 'react'
import { sentenceOf } from '../../../kit/api/problem.ts'
import { lazyPart } from '../../../kit/lazy-part.ts'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { type FlowTask, useTurn } from './api.ts'
import type { TurnDialogProps } from './turn-dialog.ts'

const CompleteDialog = lazyPart(async () => (await import('./complete-dialog.tsx')).CompleteDialog)
const ReturnDialog = lazyPart(async () => (await import('./return-dialog.tsx')).ReturnDialog)
const HandOnDialog = lazyPart(async () => (await import('./hand-on-dialog.tsx')).HandOnDialog)
const CirculateDialog = lazyPart(async () => (await import('./circulate-dialog.tsx')).CirculateDialog)

const Delegate = (props: TurnDialogProps) => <HandOnDialog way="delegated" {...props} />
const Transfer = (props: TurnDialogProps) => <HandOnDialog way="transferred" {...props} />
const AddSigner = (props: TurnDialogProps) => <HandOnDialog way="signerAdded" {...props} />

/** Turns with a dialogue, in the order of their buttons. */
const DIALOGS = {
  done: CompleteDialog,
  returned: ReturnDialog,
  transferred: Transfer,
  delegated: Delegate,
  signerAdded: AddSigner,
  circulated: CirculateDialog,
} as const satisfies Record<string, ComponentType<TurnDialogProps>>

type Turn = keyof typeof DIALOGS

function turnsOf({ can }: FlowTask): readonly Turn[] {
  return [
    ...(can.outcomes.length > 0 ? (['done'] as const) : []),
    ...(can.back.length > 0 ? (['returned'] as const) : []),
    ...(can.handOn ? (['transferred', 'delegated', 'signerAdded', 'circulated'] as const) : []),
  ]
}

function UrgeButton({ task }: { readonly task: FlowTask }) {
  const { message } = App.useApp()
  const urge = useTurn(casework.urgeTask, () => void message.success(t('turn.urge-told')))
  return (
    <Button
      size="small"
      loading={urge.isPending}
      onClick={() =>
        urge.mutate({ taskId: task.id }, { onError: (error) => void message.error(sentenceOf(error)) })
      }
    >
      {t('turn.urged')}
    </Button>
  )
}

/** What can be done with one open task besides the acts of the business. */
export function TaskTurns({ task }: { readonly task: FlowTask }) {
  const [open, setOpen] = useState<Turn | null>(null)
  return (
    <div className="turns">
      {turnsOf(task).map((turn) => {
        const Dialog = DIALOGS[turn]
        return (
          <span key={turn}>
            <Button
              size="small"
              {...(turn === 'done' && { type: 'primary' as const })}
              onClick={() => setOpen(turn)}
            >
              {t(`turn.${turn}`)}
            </Button>
            {open === turn && <Dialog task={task} open onClose={() => setOpen(null)} />}
          </span>
        )
      })}
      {task.can.urge && !task.mine && <UrgeButton task={task} />}
    </div>
  )
}
