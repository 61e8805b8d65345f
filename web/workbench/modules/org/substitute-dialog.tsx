import { App, Form, Radio } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { identity } from '../identity/api.ts'
import type { Appointment } from './api.ts'
import { DayRange } from './day-range.tsx'
import { HandedSlip } from './handed-slip.tsx'
import { PersonFields } from './person-fields.tsx'
import { PersonSelect } from './person-select.tsx'

interface Values {
  readonly who: 'colleague' | 'new'
  readonly personId?: string
  readonly name?: string
  readonly employeeNo?: string
  readonly fromDay: string
  readonly toDay: string
}

const personOf = ({ who, personId = '', employeeNo = '', name = '' }: Values) =>
  who === 'colleague' ? { id: personId } : { employeeNo: employeeNo.trim(), name: name.trim() }

const Colleague = ({ not }: { readonly not: string }) => (
  <Form.Item name="personId" label={t('substitute.person')} rules={chosen(t('substitute.person-missing'))}>
    <PersonSelect not={not} />
  </Form.Item>
)

interface SubstituteDialogProps {
  readonly personId: string
  readonly appointment: Appointment
  readonly onClose: () => void
}

/** 顶岗: one dialog, one step; what is to be handed over is shown once. */
export function SubstituteDialog({ personId, appointment, onClose }: SubstituteDialogProps) {
  const [form] = Form.useForm<Values>()
  const who = Form.useWatch('who', form) ?? 'colleague'
  const { modal } = App.useApp()
  const { unitName: unit, title } = appointment
  const put = useSubmit({
    send: (values: Values, options) =>
      identity.putInSubstitute(
        {
          appointmentId: appointment.id,
          person: personOf(values),
          ...{ fromDay: values.fromDay, toDay: values.toDay },
        },
        options,
      ),
    touches: ['org', 'identity'],
    onDone: ({ login, password, name }, { fromDay, toDay }) =>
      void modal.success({
        title: t('substitute.done'),
        content: (
          <HandedSlip
            {...{ login, password, name }}
            about={t('substitute.about', { unit, title, from: fromDay, to: toDay })}
          />
        ),
        okText: t('staff.password-noted'),
      }),
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('substitute.title')}
      effect={t('substitute.effect', { unit, title })}
      submit={t('substitute.do')}
      initial={{ who: 'colleague' }}
      onClose={onClose}
      send={put}
    >
      <Form.Item name="who">
        <Radio.Group
          options={[
            { value: 'colleague', label: t('substitute.colleague') },
            { value: 'new', label: t('substitute.new') },
          ]}
        />
      </Form.Item>
      {who === 'colleague' ? <Colleague not={personId} /> : <PersonFields />}
      <DayRange />
    </FormDialog>
  )
}
