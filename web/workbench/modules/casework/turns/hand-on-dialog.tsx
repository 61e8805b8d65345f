import { Form, Input, Radio } from 'antd'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'
import { useTurn } from './api.ts'
import { PersonSelect } from './person-select.tsx'
import type { TurnDialogProps } from './turn-dialog.ts'

/** Ways of handing a task on. */
export type HandOnWay = 'delegated' | 'transferred' | 'signerAdded'

interface Values {
  readonly personId: string
  readonly place?: 'before' | 'after' | 'beside'
  readonly reason?: string
}

const PLACES = ['before', 'after', 'beside'] as const

/** 委托, 转办 or 加签: hands a task to somebody by name. */
export function HandOnDialog({ way, task, open, onClose }: TurnDialogProps & { readonly way: HandOnWay }) {
  const [form] = Form.useForm<Values>()
  const send = useTurn(({ place = 'before', ...values }: Values, options) => {
    const input = { taskId: task.id, ...values }
    if (way === 'signerAdded') return casework.addSigner({ ...input, place }, options)
    return way === 'delegated' ? casework.delegateTask(input, options) : casework.transferTask(input, options)
  })
  const places = PLACES.filter((place) => place !== 'beside' || task.can.beside)
  return (
    <FormDialog
      form={form}
      open={open}
      title={t(`turn.${way}`)}
      effect={t(`turn.effect.${way}`)}
      submit={t(`turn.${way}`)}
      {...(way === 'signerAdded' && { initial: { place: task.can.beside ? 'beside' : 'before' } })}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="personId" label={t('turn.to-person')} rules={chosen(t('turn.to-person-missing'))}>
        <PersonSelect taskId={task.id} open={open} />
      </Form.Item>
      {way === 'signerAdded' && (
        <Form.Item name="place" label={t('turn.place')}>
          <Radio.Group options={places.map((value) => ({ value, label: t(`turn.place.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('turn.reason-optional')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
