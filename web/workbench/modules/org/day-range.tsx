import { Form, Input } from 'antd'
import { chosen } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'

/** First and last day, both to be chosen. */
export const DayRange = () => (
  <div className="columns">
    <Form.Item name="fromDay" label={t('appointment.from')} rules={chosen(t('appointment.from-missing'))}>
      <Input type="date" />
    </Form.Item>
    <Form.Item name="toDay" label={t('day.last')} rules={chosen(t('day.last-missing'))}>
      <Input type="date" />
    </Form.Item>
  </div>
)
