import { Checkbox, Form, Input, Select } from 'antd'
import { DOCUMENTS } from '#contracts/realname'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { realname, type WindowAccount } from './api.ts'

interface Values {
  readonly document: (typeof DOCUMENTS)[number]
  readonly name: string
  readonly idNumber: string
  readonly handlerName?: string
  readonly validUntil?: string
  readonly facesMatch: boolean
}

interface CheckDialogProps {
  readonly account: WindowAccount
  readonly open: boolean
  readonly onClose: () => void
}

/** 窗口核验: what stands on the document is typed and compared by the server; nothing of it is stored. */
export function CheckDialog({ account, open, onClose }: CheckDialogProps) {
  const [form] = Form.useForm<Values>()
  const { accountId, kind } = account
  const enterprise = kind === 'enterprise'
  const check = useSubmit({
    send: ({ facesMatch: _seen, validUntil, ...typed }: Values, options) =>
      realname.checkAccount(
        { accountId, ...typed, facesMatch: true, ...(validUntil && { validUntil }) },
        options,
      ),
    touches: ['realname'],
  })
  const documents = DOCUMENTS.filter((one) => (one === 'business-licence') === enterprise)
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('check.do')}
      effect={t('check.effect')}
      submit={t('check.confirm')}
      onClose={onClose}
      send={check}
    >
      <Form.Item name="document" label={t('check.document')} rules={chosen(t('check.document-missing'))}>
        <Select options={documents.map((value) => ({ value, label: word('check.document', value) }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t(enterprise ? 'check.enterprise' : 'check.name')}
        rules={filled(t('check.name-missing'))}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('check.id-number')} rules={filled(t('check.number-missing'))}>
        <Input className="code" maxLength={40} autoComplete="off" />
      </Form.Item>
      {enterprise && (
        <Form.Item
          name="handlerName"
          label={t('check.handler')}
          extra={t('check.handler-hint')}
          rules={filled(t('check.name-missing'))}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="validUntil" label={t('check.valid-until')} extra={t('check.valid-until-hint')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="facesMatch"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, value: unknown) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(t('check.faces-missing'))),
          },
        ]}
      >
        <Checkbox>{t('check.faces')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
