import { Form, Input } from 'antd'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'

/** Fields that a new unit and a renamed one share. */
export const UnitNames = () => (
  <>
    <Form.Item name="name" label={t('unit.name')} rules={filled(t('unit.name-missing'))}>
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="shortName" label={t('unit.short-name')} rules={filled(t('unit.short-name-missing'))}>
      <Input maxLength={40} />
    </Form.Item>
    <Form.Item name="note" label={t('unit.note')}>
      <Input.TextArea maxLength={500} rows={1} />
    </Form.Item>
  </>
)
