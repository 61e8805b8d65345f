import { Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import { AppointmentFields, type AppointmentValues, appointmentOf } from './appointment-fields.tsx'

interface AppointDialogProps {
  readonly personId: string
  readonly open: boolean
  readonly onClose: () => void
}

/** 任命. */
export function AppointDialog({ personId, open, onClose }: AppointDialogProps) {
  const [form] = Form.useForm<AppointmentValues>()
  const appoint = useSubmit({
    send: (values: AppointmentValues, options) =>
      org.giveAppointment({ personId, ...appointmentOf(values) }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('person.appoint')}
      submit={t('person.appoint')}
      onClose={onClose}
      send={appoint}
    >
      <AppointmentFields />
    </FormDialog>
  )
}
