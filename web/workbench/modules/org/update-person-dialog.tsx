import { Form, Input, Radio } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { org, type Person } from './api.ts'
import { PERSON_STATES } from './people-search.ts'

type Values = Pick<Person, 'name' | 'employeeNo' | 'state'>

interface UpdatePersonDialogProps {
  readonly person: Person
  readonly open: boolean
  readonly onClose: () => void
}

/** Corrects a person's name and number, or says that he has left: then his log-in ends at once. */
export function UpdatePersonDialog({ person, open, onClose }: UpdatePersonDialogProps) {
  const [form] = Form.useForm<Values>()
  const { id: personId, name, employeeNo, state } = person
  const update = useSubmit({
    send: (values: Values, options) => org.updatePerson({ personId, ...values }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('person.update')}
      effect={t('person.update-effect')}
      submit={t('action.save')}
      initial={{ name, employeeNo, state }}
      onClose={onClose}
      send={update}
    >
      <Form.Item name="name" label={t('person.name')} rules={filled(t('party.name-missing'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="employeeNo"
        label={t('person.employee-no')}
        rules={filled(t('person.employee-no-rule'))}
      >
        <Input className="code" maxLength={20} />
      </Form.Item>
      <Form.Item name="state" label={t('person.state')}>
        <Radio.Group
          options={PERSON_STATES.map((value) => ({ value, label: word('person-state', value) }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
