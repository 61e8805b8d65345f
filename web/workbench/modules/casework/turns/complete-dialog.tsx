import { Form, Input, Radio } from 'antd'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen, filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { useTurn } from './api.ts'
import { nodeName } from './node-name.ts'
import type { TurnDialogProps } from './turn-dialog.ts'

interface Values {
  readonly outcome: string
  readonly opinion: string
}

/** Does a task that the flow has and no act of the business does: 会签, 联审. */
export function CompleteDialog({ task, open, onClose }: TurnDialogProps) {
  const [form] = Form.useForm<Values>()
  const send = useTurn((values: Values, options) =>
    casework.completeTask({ taskId: task.id, ...values }, options),
  )
  return (
    <FormDialog
      form={form}
      open={open}
      title={nodeName(task.name, task.node)}
      submit={t('turn.done')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="outcome" label={t('act.outcome')} rules={chosen(t('act.outcome-missing'))}>
        <Radio.Group options={task.can.outcomes.map((value) => ({ value, label: word('outcome', value) }))} />
      </Form.Item>
      <Form.Item name="opinion" label={t('act.opinion')} rules={filled(t('act.opinion-missing'))}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  )
}
