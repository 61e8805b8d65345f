import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { item } from './api.ts'

interface RetireDialogProps {
  readonly itemId: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks why an item is retired; from then on nobody can apply for it. */
export function RetireDialog({ itemId, open, onClose }: RetireDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const retire = useSubmit({
    send: ({ reason }: { reason: string }, options) => item.retireItem({ itemId, reason }, options),
    touches: ['item'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('version.do.retire')}
      effect={t('version.effect.retire')}
      submit={t('version.do.retire')}
      danger
      onClose={onClose}
      send={retire}
    >
      <Form.Item
        name="reason"
        label={t('version.retire-reason')}
        rules={filled(t('version.retire-reason-missing'))}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  )
}
