import { Form, Input } from 'antd'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { RoleSelect } from './role-select.tsx'
import { UnitSelect } from './unit-select.tsx'

/** An appointment as a form holds it. */
export interface AppointmentValues {
  readonly unitId: string
  readonly title: string
  readonly fromDay: string
  readonly toDay?: string
  readonly roles?: string[]
}

/** The appointment as the server takes it: without an end it holds until it is ended. */
export const appointmentOf = ({ unitId, title, fromDay, toDay, roles = [] }: AppointmentValues) => ({
  unitId,
  title: title.trim(),
  fromDay,
  roles,
  ...(toDay && { toDay }),
})

/** Fields of an appointment: unit, title, days, roles. */
export const AppointmentFields = () => (
  <>
    <Form.Item name="unitId" label={t('person.unit')} rules={chosen(t('unit.choose'))}>
      <UnitSelect />
    </Form.Item>
    <Form.Item
      name="title"
      label={t('appointment.position')}
      rules={filled(t('appointment.position-missing'))}
    >
      <Input maxLength={50} />
    </Form.Item>
    <div className="columns">
      <Form.Item name="fromDay" label={t('appointment.from')} rules={chosen(t('appointment.from-missing'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="toDay" label={t('appointment.to')}>
        <Input type="date" />
      </Form.Item>
    </div>
    <Form.Item name="roles" label={t('appointment.roles')}>
      <RoleSelect />
    </Form.Item>
  </>
)
