import { Button, Form, Input } from 'antd'
import { t } from '../../kit/text.ts'

interface MatterFieldsProps {
  /** Place in the sitting, from 0. */
  readonly index: number
  readonly name: string
  readonly code: string
  readonly onRemove: () => void
}

/** One matter of the sitting: only what no other matter has said. */
export const MatterFields = ({ index, name, code, onRemove }: MatterFieldsProps) => (
  <fieldset className="material-row">
    <legend>
      {index + 1}. {name} <span className="code muted">{code}</span>
    </legend>
    <Form.Item
      name={[index, 'matter']}
      label={t('form.matter')}
      rules={[{ required: true, whitespace: true, message: t('form.matter-missing') }]}
    >
      <Input.TextArea maxLength={1000} rows={2} />
    </Form.Item>
    <div className="columns">
      <Form.Item name={[index, 'address']} label={t('sitting.other-address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[index, 'renews']} label={t('window.renews')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name={[index, 'remark']} label={t('form.remark')}>
        <Input maxLength={1000} />
      </Form.Item>
    </div>
    <Button size="small" onClick={onRemove} aria-label={t('sitting.remove-matter', { name })}>
      {t('action.remove')}
    </Button>
  </fieldset>
)
