import { Form, Input } from 'antd'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'

/** Name and number of somebody who is not registered yet. */
export const PersonFields = () => (
  <div className="columns">
    <Form.Item name="name" label={t('person.name')} rules={filled(t('party.name-missing'))}>
      <Input maxLength={50} />
    </Form.Item>
    <Form.Item
      name="employeeNo"
      label={t('person.employee-no')}
      rules={[{ required: true, pattern: /^[A-Za-z0-9-]{1,20}$/, message: t('person.employee-no-rule') }]}
    >
      <Input className="code" maxLength={20} />
    </Form.Item>
  </div>
)
