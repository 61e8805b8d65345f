import { Checkbox, Form, Input, InputNumber } from 'antd'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type Counter, type Lane, queue, useQueueAct } from './api.ts'

type Values = Pick<Counter, 'number' | 'name' | 'lanes'>

interface CounterDialogProps {
  /** The window to change; a new one where it is missing. */
  readonly counter?: Counter | undefined
  readonly lanes: readonly Lane[]
  readonly onClose: () => void
}

/** A window of the hall and what it serves. */
export function CounterDialog({ counter, lanes, onClose }: CounterDialogProps) {
  const [form] = Form.useForm<Values>()
  const save = useQueueAct((facts: Values, options) =>
    counter
      ? queue.changeCounter({ counterId: counter.id, ...facts }, options).then(() => undefined)
      : queue.addCounter(facts, options).then(() => undefined),
  )
  const initial = counter
    ? { number: counter.number, name: counter.name, lanes: counter.lanes }
    : { lanes: lanes.filter(({ closed }) => !closed).map(({ id }) => id) }
  return (
    <FormDialog
      form={form}
      open
      title={counter ? t('counter.change') : t('counter.add')}
      submit={t('action.save')}
      initial={initial}
      onClose={onClose}
      send={save}
    >
      <Form.Item
        name="number"
        label={t('counter.number')}
        rules={[{ required: true, message: t('counter.number-missing') }]}
      >
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="name" label={t('counter.name')} rules={filled(t('counter.name-missing'))}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="lanes" label={t('hall.lanes')}>
        <Checkbox.Group
          options={lanes.map(({ id, letter, name }) => ({ value: id, label: `${letter} ${name}` }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
