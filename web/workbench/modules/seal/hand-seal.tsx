import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { PersonSelect } from '../org/person-select.tsx'
import { seal as api, type Seal, sealTitle } from './api.ts'

interface Values {
  readonly keeperId: string
  readonly reason: string
}

/** 印章移交: another person keeps the seal. */
export function HandDialog({ seal, onClose }: { readonly seal: Seal; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: (values: Values, options) => api.handSeal({ sealId: seal.id, ...values }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('seals.hand-title', { name: sealTitle(seal) })}
      effect={t('seals.hand-effect', { keeper: seal.keeper })}
      submit={t('seals.do.hand')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="keeperId" label={t('seals.new-keeper')} rules={chosen(t('seals.keeper-missing'))}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
