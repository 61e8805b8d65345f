import { Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { type Appointment, org } from './api.ts'
import { RoleSelect } from './role-select.tsx'

/** Says which roles an appointment gives. */
export function RolesDialog({
  appointment,
  onClose,
}: {
  readonly appointment: Appointment
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<{ roles: string[] }>()
  const save = useSubmit({
    send: ({ roles }: { roles: string[] }, options) =>
      org.setAppointmentRoles({ appointmentId: appointment.id, roles }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('appointment.set-roles')}
      effect={t('appointment.roles-effect')}
      submit={t('action.save')}
      initial={{ roles: appointment.roles.map(({ code }) => code) }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="roles" label={t('appointment.roles')}>
        <RoleSelect />
      </Form.Item>
    </FormDialog>
  )
}
