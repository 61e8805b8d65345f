import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { seal as api, type Seal, sealTitle } from './api.ts'

interface Values {
  readonly to: string
}

/** 缴销印章: it was handed back to be destroyed. */
export function SurrenderDialog({ seal, onClose }: { readonly seal: Seal; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ to }: Values, options) => api.surrenderSeal({ sealId: seal.id, to }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('seals.surrender-title', { name: sealTitle(seal) })}
      effect={t('seals.surrender-effect')}
      submit={t('seals.do.surrender')}
      onClose={onClose}
      send={send}
    >
      <Form.Item
        name="to"
        label={t('seals.surrendered-to')}
        extra={t('seals.surrendered-to-note')}
        rules={filled(t('seals.surrendered-to'))}
      >
        <Input maxLength={80} />
      </Form.Item>
    </FormDialog>
  )
}
