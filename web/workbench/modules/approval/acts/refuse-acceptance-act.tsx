import { Form, Input, Radio, Select } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { useBodies } from '../../org/api.ts'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

const GROUNDS = ['not-needed', 'not-competent'] as const
/** What stands for a body that is in no list. */
const OTHER = 'other'

interface Values {
  readonly ground: (typeof GROUNDS)[number]
  readonly reasons: string
  readonly body?: string
  readonly competentBody?: string
}

/** Who is competent: nothing where no permit is needed, else a body of the lists, or its name alone. */
function bodyIn({ ground, body, competentBody }: Values) {
  if (ground !== 'not-competent' || body === undefined) return {}
  return body === OTHER ? { ...(competentBody && { competentBody }) } : { competentBodyId: body }
}

/** Units of the government and bodies outside, to choose from. */
function useBodyOptions() {
  const { data } = useBodies()
  const optionsOf = (bodies: readonly { id: string; name: string; address: string; phone: string }[] = []) =>
    bodies.map(({ id, name, address, phone }) => ({
      value: id,
      label: [name, address, phone].filter((part) => part !== '').join(' · '),
    }))
  return [
    { label: t('refusal.bodies-outside'), options: optionsOf(data?.outside) },
    { label: t('refusal.bodies-units'), options: optionsOf(data?.units) },
    { label: t('refusal.bodies-other'), options: [{ value: OTHER, label: t('refusal.body-other') }] },
  ]
}

/** 不予受理, with its ground and, where another body is competent, which one and where it is found. */
export function RefuseAcceptanceAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const ground = Form.useWatch('ground', form)
  const body = Form.useWatch('body', form)
  const bodies = useBodyOptions()
  const act = useAct(approval.refuseAcceptance, onDone)
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <ActForm<Values>
      form={form}
      act="refuseAcceptance"
      draft={`${view.id}.refuse-acceptance`}
      submit={t('do.refuseAcceptance')}
      danger
      effect={() => t('effect.refuseAcceptance')}
      send={(values) =>
        act.mutateAsync({
          ...{ caseId: view.id, seen: seenIn(view), ground: values.ground, reasons: values.reasons },
          ...bodyIn(values),
        })
      }
      error={act.error}
    >
      <Form.Item name="ground" label={t('refusal.ground')} rules={required(t('refusal.ground-missing'))}>
        <Radio.Group
          className="stack"
          options={GROUNDS.map((value) => ({ value, label: word('ground', value) }))}
        />
      </Form.Item>
      {ground === 'not-competent' && (
        <Form.Item
          name="body"
          label={t('refusal.body')}
          extra={t('refusal.body-note')}
          rules={required(t('refusal.body-missing'))}
        >
          <Select showSearch optionFilterProp="label" options={bodies} />
        </Form.Item>
      )}
      {ground === 'not-competent' && body === OTHER && (
        <Form.Item
          name="competentBody"
          label={t('refusal.body-name')}
          rules={required(t('refusal.body-missing'))}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
      <Form.Item
        name="reasons"
        label={t('refusal.reasons')}
        extra={t('refusal.reasons-told')}
        rules={required(t('refusal.reasons-missing'))}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </ActForm>
  )
}
