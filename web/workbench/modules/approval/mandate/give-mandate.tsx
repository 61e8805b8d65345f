import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { approvalContract } from '#contracts/approval'
import type { InputOf } from '#kernel/contract'
import { newKey } from '../../../kit/api/key.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { FileField } from '../../../kit/file-field.tsx'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { useSession } from '../../../shell/session.ts'
import { useGuides } from '../../item/api.ts'
import { PersonSelect } from '../../org/person-select.tsx'
import { UnitSelect } from '../../org/unit-select.tsx'
import { approval } from '../api.ts'

interface Values extends InputOf<(typeof approvalContract.endpoints)['giveMandate']> {
  readonly file: File
}

const ACTS = ['accept', 'decide', 'seal'] as const
const SCAN_TYPES = approvalContract.endpoints.giveMandate.upload?.types.join(',') ?? ''

/** Items by name; none chosen means all of the unit. */
function ItemsSelect(field: { value?: string[]; onChange?: (codes: string[]) => void }) {
  const { governmentSlug } = useSession()
  const [text, setText] = useState('')
  const { data, isFetching } = useGuides(governmentSlug, useDeferredValue(text.trim()))
  return (
    <Select
      {...field}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={(data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      placeholder={t('mandate.all-items')}
    />
  )
}

function Fields() {
  return (
    <>
      <Form.Item name="unitId" label={t('task.unit')} rules={chosen(t('unit.choose'))}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="giverId" label={t('mandate.giver')} rules={chosen(t('mandate.person-missing'))}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="holderId" label={t('mandate.holder')} rules={chosen(t('mandate.person-missing'))}>
        <PersonSelect />
      </Form.Item>
      <Form.Item
        name="acts"
        label={t('mandate.acts')}
        rules={[{ required: true, message: t('mandate.acts-missing') }]}
      >
        <Checkbox.Group options={ACTS.map((value) => ({ value, label: word('mandate.act', value) }))} />
      </Form.Item>
      <Form.Item name="items" label={t('mandate.items')}>
        <ItemsSelect />
      </Form.Item>
      <div className="columns">
        <Form.Item name="fromDay" label={t('mandate.from')} rules={chosen(t('mandate.day-missing'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="toDay" label={t('mandate.to')} rules={chosen(t('mandate.day-missing'))}>
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  )
}

/** Enters what a head has signed on paper. */
export function GiveMandate() {
  const [form] = Form.useForm<Values>()
  const [open, setOpen] = useState(false)
  const give = useSubmit({
    send: ({ file, ...given }: Values) => approval.giveMandate(given, { key: newKey(), file }),
    touches: ['approval'],
  })
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('mandate.give')}
      </Button>
      <FormDialog<Values>
        form={form}
        open={open}
        title={t('mandate.give')}
        submit={t('mandate.give')}
        effect={t('mandate.give-effect')}
        onClose={() => setOpen(false)}
        send={give}
      >
        <Fields />
        <FileField
          name="file"
          label={t('mandate.scan')}
          accept={SCAN_TYPES}
          missing={t('mandate.scan-missing')}
        />
      </FormDialog>
    </>
  )
}
