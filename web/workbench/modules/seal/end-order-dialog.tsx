import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type Order, sealing } from './order-api.ts'

interface EndOrderDialogProps {
  /** The order to be taken back; the dialogue is closed where there is none. */
  readonly order: Order | null
  readonly onClose: () => void
}

/** 撤回用印授权. */
export function EndOrderDialog({ order, onClose }: EndOrderDialogProps) {
  const [form] = Form.useForm<{ readonly reason: string }>()
  const end = useSubmit({
    send: ({ reason }: { readonly reason: string }, options) =>
      sealing.endOrder({ orderId: order?.id ?? '', reason }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open={order !== null}
      title={t('orders.end-of', { basis: order?.basis ?? '' })}
      submit={t('orders.end')}
      danger
      effect={t('orders.end-effect')}
      onClose={onClose}
      send={end}
    >
      <Form.Item name="reason" label={t('orders.reason')} rules={filled(t('orders.reason-missing'))}>
        <Input.TextArea maxLength={200} rows={2} />
      </Form.Item>
    </FormDialog>
  )
}
