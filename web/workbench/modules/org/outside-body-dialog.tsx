import { Form, Input, Select } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { type OutsideBody, org } from './api.ts'

type Values = Omit<OutsideBody, 'id'>

interface OutsideBodyDialogProps {
  /** Left out for a new one. */
  readonly body?: OutsideBody
  readonly onClose: () => void
}

const STATES = ['active', 'closed'] as const

/** Enters a body outside of the government, changes it, or takes it out of use. */
export function OutsideBodyDialog({ body, onClose }: OutsideBodyDialogProps) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit({
    send: async ({ state, ...values }: Values, options) => {
      if (body) await org.changeOutsideBody({ bodyId: body.id, state, ...values }, options)
      else await org.createOutsideBody(values, options)
    },
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t(body ? 'bodies.change' : 'bodies.add')}
      submit={t('action.save')}
      initial={body ?? { address: '', phone: '' }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="name" label={t('bodies.name')} rules={filled(t('bodies.name-missing'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="address" label={t('unit.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('unit.phone')}>
        <Input maxLength={60} />
      </Form.Item>
      {body && (
        <Form.Item name="state" label={t('unit.state')}>
          <Select options={STATES.map((value) => ({ value, label: word('body-state', value) }))} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
