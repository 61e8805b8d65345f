import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import { AppointmentFields, type AppointmentValues, appointmentOf } from './appointment-fields.tsx'
import { PersonFields } from './person-fields.tsx'

interface Values extends AppointmentValues {
  readonly employeeNo: string
  readonly name: string
}

/** 登记工作人员, with a first appointment. */
export function CreatePersonDialog({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const navigate = useNavigate()
  const create = useSubmit({
    send: ({ employeeNo, name, ...appointment }: Values, options) =>
      org.createPerson(
        { employeeNo: employeeNo.trim(), name: name.trim(), ...appointmentOf(appointment) },
        options,
      ),
    touches: ['org'],
    onDone: ({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } }),
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('person.create')}
      submit={t('person.create')}
      onClose={onClose}
      send={create}
    >
      <PersonFields />
      <AppointmentFields />
    </FormDialog>
  )
}
