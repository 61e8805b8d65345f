import { Form } from 'antd'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { useTurn } from './api.ts'
import { PersonSelect } from './person-select.tsx'
import type { TurnDialogProps } from './turn-dialog.ts'

interface Values {
  readonly people: string[]
}

/** 传阅. */
export function CirculateDialog({ task, open, onClose }: TurnDialogProps) {
  const [form] = Form.useForm<Values>()
  const send = useTurn((values: Values, options) =>
    casework.circulateCase({ taskId: task.id, ...values }, options),
  )
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('turn.circulated')}
      effect={t('turn.effect.circulated')}
      submit={t('turn.circulated')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="people" label={t('turn.readers')} rules={chosen(t('turn.readers-missing'))}>
        <PersonSelect taskId={task.id} open={open} reading />
      </Form.Item>
    </FormDialog>
  )
}
