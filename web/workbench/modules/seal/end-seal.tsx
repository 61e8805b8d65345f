import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { seal as api, type Seal, sealTitle } from './api.ts'

interface Values {
  readonly reason: string
}

/** 停用印章. */
export function EndDialog({ seal, onClose }: { readonly seal: Seal; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ reason }: Values, options) => api.endSeal({ sealId: seal.id, reason }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('seals.end-title', { name: sealTitle(seal) })}
      effect={t('seals.end-effect')}
      submit={t('seals.do.end')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
