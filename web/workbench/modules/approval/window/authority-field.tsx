import { Checkbox, Form } from 'antd'
import { t } from '../../../kit/text.ts'

/** 授权委托书: who comes for another hands in his authority, and the clerk says that he did. */
export const AuthorityField = () => (
  <Form.Item
    name="authorityOnFile"
    valuePropName="checked"
    rules={[
      {
        validator: (_rule, on: boolean) =>
          on ? Promise.resolve() : Promise.reject(new Error(t('window.authority-missing'))),
      },
    ]}
  >
    <Checkbox>{t('window.authority-on-file')}</Checkbox>
  </Form.Item>
)
