import { Form, Input, InputNumber, Select } from 'antd'
import { sealedKinds } from '#contracts/paper'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { PersonSelect } from '../org/person-select.tsx'
import { UnitSelect } from '../org/unit-select.tsx'
import { type Seal, seal } from './api.ts'

interface Values {
  readonly unitId: string
  readonly name: string
  readonly kind: Seal['kind']
  readonly form: Seal['form']
  readonly diameter: number
  readonly keeperId: string
  readonly papers: string[]
  readonly validFrom: string
  readonly validTo?: string
}

const KINDS = ['acceptance', 'approval', 'official'] as const
const FORMS = ['electronic', 'wet'] as const
const USUAL_DIAMETER = 42

const Choice = ({
  name,
  label,
  values,
  family,
}: {
  name: string
  label: string
  values: readonly string[]
  family: string
}) => (
  <Form.Item name={name} label={label} rules={chosen(label)}>
    <Select options={values.map((value) => ({ value, label: word(family, value) }))} />
  </Form.Item>
)

const Papers = () => (
  <Form.Item name="papers" label={t('seals.papers')} rules={chosen(t('seals.papers-missing'))}>
    <Select
      mode="multiple"
      optionFilterProp="label"
      options={sealedKinds().map((value) => ({ value, label: word('paper:template', value) }))}
    />
  </Form.Item>
)

const Validity = () => (
  <div className="columns">
    <Form.Item name="validFrom" label={t('seals.valid-from')} rules={chosen(t('seals.valid-from'))}>
      <Input type="date" />
    </Form.Item>
    <Form.Item name="validTo" label={t('seals.valid-to')} extra={t('seals.valid-to-note')}>
      <Input type="date" />
    </Form.Item>
  </div>
)

/** 登记印章. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ validTo, ...values }: Values, options) =>
      seal.registerSeal({ ...values, validTo: validTo || null }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('seals.do.register')}
      submit={t('seals.do.register')}
      initial={{ kind: 'acceptance', form: 'electronic', diameter: USUAL_DIAMETER }}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="unitId" label={t('seals.unit')} rules={chosen(t('seals.unit-missing'))}>
        <UnitSelect />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('seals.name')}
        extra={t('seals.name-note')}
        rules={filled(t('seals.name'))}
      >
        <Input maxLength={40} />
      </Form.Item>
      <div className="columns">
        <Choice name="kind" label={t('seals.kind')} values={KINDS} family="seal:kind" />
        <Choice name="form" label={t('seals.form')} values={FORMS} family="seal:form" />
        <Form.Item name="diameter" label={t('seals.diameter')} rules={chosen(t('seals.diameter'))}>
          <InputNumber min={30} max={50} />
        </Form.Item>
      </div>
      <Form.Item name="keeperId" label={t('seals.keeper')} rules={chosen(t('seals.keeper-missing'))}>
        <PersonSelect />
      </Form.Item>
      <Papers />
      <Validity />
    </FormDialog>
  )
}
