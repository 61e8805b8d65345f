import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { type Appointment, org } from './api.ts'

interface Values {
  readonly lastDay?: string
}

/** 免去任职: at once, or after a last day. */
export function EndAppointmentDialog({
  appointment,
  onClose,
}: {
  readonly appointment: Appointment
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const end = useSubmit({
    send: ({ lastDay }: Values, options) =>
      org.endAppointment({ appointmentId: appointment.id, ...(lastDay && { lastDay }) }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('appointment.end')}
      effect={t('appointment.end-effect', { unit: appointment.unitName, title: appointment.title })}
      submit={t('appointment.end')}
      danger
      onClose={onClose}
      send={end}
    >
      <Form.Item name="lastDay" label={t('appointment.last-day')} extra={t('appointment.last-day-hint')}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}
