import { Form, Input, InputNumber, Switch } from 'antd'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type Lane, queue, useQueueAct } from './api.ts'

type Values = Pick<Lane, 'letter' | 'name' | 'waitingLimit' | 'waitLimitMinutes' | 'closed'>

interface LaneDialogProps {
  /** The lane to change; a new one where it is missing. */
  readonly lane?: Lane | undefined
  readonly onClose: () => void
}

const EMPTY: Values = { letter: '', name: '', waitingLimit: null, waitLimitMinutes: null, closed: false }

/** What people queue for, and when the hall manager is told. */
export function LaneDialog({ lane, onClose }: LaneDialogProps) {
  const [form] = Form.useForm<Values>()
  const save = useQueueAct(({ waitingLimit, waitLimitMinutes, ...rest }: Values, options) => {
    const facts = { ...rest, waitingLimit: waitingLimit ?? null, waitLimitMinutes: waitLimitMinutes ?? null }
    return lane
      ? queue.changeLane({ laneId: lane.id, ...facts }, options).then(() => undefined)
      : queue.addLane(facts, options).then(() => undefined)
  })
  const { letter, name, waitingLimit, waitLimitMinutes, closed } = lane ?? EMPTY
  return (
    <FormDialog
      form={form}
      open
      title={lane ? t('lane.change') : t('lane.add')}
      submit={t('action.save')}
      initial={{ letter, name, waitingLimit, waitLimitMinutes, closed }}
      onClose={onClose}
      send={save}
    >
      <Form.Item
        name="letter"
        label={t('lane.letter')}
        rules={[{ required: true, pattern: /^[A-Z]$/, message: t('lane.letter-wrong') }]}
      >
        <Input maxLength={1} className="code" autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={t('lane.name')} rules={filled(t('lane.name-missing'))}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="waitingLimit" label={t('lane.waiting-limit')} extra={t('lane.limit-hint')}>
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="waitLimitMinutes" label={t('lane.wait-limit')}>
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="closed" label={t('lane.closed')} valuePropName="checked" layout="horizontal">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
