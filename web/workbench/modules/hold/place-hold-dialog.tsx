import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { hold } from './api.ts'

interface Values {
  readonly number: string
  readonly reason: string
  readonly until: string
}

interface PlaceHoldDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Keeps a case from being destroyed: which, why, and how long. */
export function PlaceHoldDialog({ open, onClose }: PlaceHoldDialogProps) {
  const [form] = Form.useForm<Values>()
  const place = useSubmit({ send: hold.placeHold, touches: ['hold'] })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('holds.place')}
      effect={t('holds.place-effect')}
      submit={t('holds.place')}
      onClose={onClose}
      send={place}
    >
      <Form.Item name="number" label={t('holds.number')} rules={filled(t('holds.number-missing'))}>
        <Input className="code" maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="until"
        label={t('holds.until')}
        extra={t('holds.until-hint')}
        rules={filled(t('holds.until-missing'))}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={t('holds.reason')} rules={filled(t('holds.reason-missing'))}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  )
}
