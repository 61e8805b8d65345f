import { Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { showFieldErrors } from './field-errors.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { t } from './text.ts'
import { unsaved } from './unsaved.ts'
import { useAskToLeave } from './use-ask-to-leave.ts'

interface FormDialogProps<V extends object> {
  readonly form: FormInstance<V>
  readonly open: boolean
  readonly title: string
  readonly submit: string
  readonly danger?: boolean
  /** What the act does; said above the fields. */
  readonly effect?: string
  readonly initial?: Partial<V>
  readonly onClose: () => void
  readonly send: {
    readonly mutate: (values: V, options: { onSuccess: () => void; onError: (error: Error) => void }) => void
    readonly isPending: boolean
    readonly error: Error | null
    readonly reset: () => void
  }
  readonly children: ReactNode
}

/**
 * A small form in a dialogue: sends, closes when done, ties refused fields to their inputs, and asks before what was
 * written in it is given up.
 */
export function FormDialog<V extends object>(props: FormDialogProps<V>) {
  const { form, open, title, submit, danger = false, effect, initial, onClose, send, children } = props
  const fields = useRef<HTMLDivElement>(null)
  const mayLeave = useAskToLeave()
  const close = () => {
    send.reset()
    form.resetFields()
    onClose()
  }
  const giveUp = async () => {
    const written = fields.current !== null && unsaved.isThere(fields.current)
    if (!written || (await mayLeave())) close()
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={submit}
      okButtonProps={{ danger }}
      cancelText={t('action.cancel')}
      confirmLoading={send.isPending}
      onCancel={() => void giveUp()}
      onOk={form.submit}
      destroyOnHidden
    >
      {effect && <p className="gap-below">{effect}</p>}
      <ProblemNotice error={send.error} />
      <div ref={fields}>
        <Form<V>
          form={form}
          layout="vertical"
          {...(initial && { initialValues: initial })}
          onFinish={(values) =>
            send.mutate(values, { onSuccess: close, onError: (error) => showFieldErrors(form, error) })
          }
        >
          {children}
        </Form>
      </div>
    </Modal>
  )
}
