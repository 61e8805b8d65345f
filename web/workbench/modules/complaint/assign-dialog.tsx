import { Form, Input, Select } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { complaint, useAboutPeople } from './api.ts'

interface Values {
  readonly unitId: string
  /** Whose staff is offered, where it is not the unit that handles it. */
  readonly aboutUnitId?: string
  readonly aboutPersonId?: string | null
  readonly note: string
}

type AboutPerson = NonNullable<ReturnType<typeof useAboutPeople>['data']>['rows'][number]

/** Who handled the matter first, then the staff of the unit. */
const peopleGroups = (people: readonly AboutPerson[]) =>
  [true, false].flatMap((handled) => {
    const own = people.filter(({ handledCase }) => handledCase === handled)
    if (own.length === 0) return []
    return [
      {
        label: t(handled ? 'complaint.about-handled' : 'complaint.about-staff'),
        options: own.map(({ id, name }) => ({ value: id, label: name })),
      },
    ]
  })

/** 分办: gives a complaint to a unit, and says whom it is about. */
export function AssignDialog({
  complaintId,
  onClose,
}: {
  readonly complaintId: string
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const handling = Form.useWatch('unitId', form)
  const unitId = Form.useWatch('aboutUnitId', form) ?? handling
  const { data } = useAboutPeople(complaintId, unitId)
  const assign = useSubmit({
    send: ({ aboutPersonId, aboutUnitId: _shown, ...values }: Values, options) =>
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
      <Form.Item name="aboutUnitId" label={t('complaint.about-unit')} extra={t('complaint.about-unit-hint')}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="aboutPersonId" label={t('complaint.about-person')} extra={t('complaint.about-hint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={peopleGroups(data?.rows ?? [])}
          notFoundContent={t(unitId === undefined ? 'complaint.about-unit-first' : 'complaint.about-nobody')}
        />
      </Form.Item>
      <Form.Item name="note" label={t('complaint.note')} rules={filled(t('complaint.text-missing'))}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  )
}
