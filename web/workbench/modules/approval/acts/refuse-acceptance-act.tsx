import { Form, Input, Radio } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

const GROUNDS = ['not-needed', 'not-competent'] as const

interface Values {
  readonly ground: (typeof GROUNDS)[number]
  readonly reasons: string
  readonly competentBody?: string
}

/** 不予受理, with its ground and, where another body is competent, its name. */
export function RefuseAcceptanceAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const ground = Form.useWatch('ground', form)
  const act = useAct(approval.refuseAcceptance, onDone)
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <ActForm<Values>
      form={form}
      draft={`${view.id}.refuse-acceptance`}
      submit={t('do.refuseAcceptance')}
      danger
      effect={() => t('effect.refuseAcceptance')}
      send={({ competentBody, ...values }) =>
        act.mutateAsync({
          caseId: view.id,
          seen: seenIn(view),
          ...values,
          ...(values.ground === 'not-competent' && competentBody && { competentBody }),
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
        <Form.Item name="competentBody" label={t('refusal.body')} rules={required(t('refusal.body-missing'))}>
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
