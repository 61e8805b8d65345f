import { Form, Input, Select } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { complaint, useAboutPeople } from './api.ts'

interface Values {
  readonly unitId: string
  readonly aboutPersonId?: string | null
  readonly note: string
}

/** 分办: gives a complaint to a unit, and says whom it is about. */
export function AssignDialog({
  complaintId,
  onClose,
}: {
  readonly complaintId: string
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const { data } = useAboutPeople(complaintId)
  const assign = useSubmit({
    send: ({ aboutPersonId, ...values }: Values, options) =>
      complaint.assignComplaint({ complaintId, ...values, ...(aboutPersonId && { aboutPersonId }) }, options),
    touches: ['complaint', 'desk'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('complaint.assign')}
      effect={t('complaint.assign-effect')}
      submit={t('complaint.assign')}
      onClose={onClose}
      send={assign}
    >
      <Form.Item
        name="unitId"
        label={t('complaint.unit')}
        rules={[{ required: true, message: t('complaint.unit-missing') }]}
      >
        <UnitSelect />
      </Form.Item>
      <Form.Item name="aboutPersonId" label={t('complaint.about-person')} extra={t('complaint.about-hint')}>
        <Select
          allowClear
          options={(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent={t('complaint.about-nobody')}
        />
      </Form.Item>
      <Form.Item name="note" label={t('complaint.note')} rules={filled(t('complaint.text-missing'))}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  )
}
