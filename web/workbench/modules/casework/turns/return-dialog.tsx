import { Form, Input, Select } from 'antd'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen, filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { useTurn } from './api.ts'
import { nodeName } from './node-name.ts'
import type { TurnDialogProps } from './turn-dialog.ts'

interface Values {
  readonly to: string
  readonly reason: string
}

/** 退回 to an earlier step. */
export function ReturnDialog({ task, open, onClose }: TurnDialogProps) {
  const [form] = Form.useForm<Values>()
  const send = useTurn((values: Values, options) =>
    casework.returnTask({ taskId: task.id, ...values }, options),
  )
  const [latest] = task.can.back
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('turn.returned')}
      effect={t('turn.effect.returned')}
      submit={t('turn.returned')}
      {...(latest && { initial: { to: latest.node } })}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="to" label={t('turn.to-node')} rules={chosen(t('turn.to-node-missing'))}>
        <Select
          options={task.can.back.map(({ node, name }) => ({ value: node, label: nodeName(name, node) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('turn.reason')} rules={filled(t('turn.reason-missing'))}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  )
}
