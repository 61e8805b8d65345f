import { Form, Input, Radio } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { approval, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

const OUTCOMES = ['grant', 'refuse', 'back'] as const

interface Values {
  readonly outcome: (typeof OUTCOMES)[number]
  readonly opinion: string
  readonly reasons?: string
}

/** 决定: grant, refuse with reasons that the applicant is told, or send back to the first review. */
export function DecideAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const outcome = Form.useWatch('outcome', form)
  const act = useAct(approval.decideCase, onDone)
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <ActForm<Values>
      form={form}
      draft={`${view.id}.decide`}
      submit={t('do.decide')}
      danger={outcome === 'refuse'}
      effect={(values) => word('effect.decide', values.outcome)}
      send={({ reasons, ...values }) =>
        act.mutateAsync({
          caseId: view.id,
          ...values,
          ...(values.outcome === 'refuse' && reasons && { reasons }),
        })
      }
      error={act.error}
    >
      <Form.Item name="outcome" label={t('act.outcome')} rules={required(t('act.outcome-missing'))}>
        <Radio.Group
          className="stack"
          options={OUTCOMES.map((value) => ({ value, label: word('decision', value) }))}
        />
      </Form.Item>
      {outcome === 'refuse' && (
        <Form.Item
          name="reasons"
          label={t('refusal.reasons')}
          extra={t('refusal.reasons-told')}
          rules={required(t('refusal.reasons-missing'))}
        >
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      )}
      <Form.Item name="opinion" label={t('act.opinion')} rules={required(t('act.opinion-missing'))}>
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
    </ActForm>
  )
}
