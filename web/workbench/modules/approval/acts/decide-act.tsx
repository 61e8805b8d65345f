import { Alert, Form, Input, Radio } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { OpinionField } from '../../casework/opinion-field.tsx'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

const OUTCOMES = ['grant', 'part', 'refuse', 'back'] as const

/** Outcomes by which something is refused. */
const REFUSES: ReadonlySet<string> = new Set(['part', 'refuse'])

/** Outcomes after which a licence is given. */
const GRANTS: ReadonlySet<string> = new Set(['grant', 'part'])

/** Outcomes by which something is given out. */
const GIVES: ReadonlySet<string> = new Set(['grant', 'part', 'refuse'])

interface Values {
  readonly outcome: (typeof OUTCOMES)[number]
  readonly opinion: string
  readonly granted?: string
  readonly reasons?: string
  readonly validTo?: string
}

/** 决定: grant, refuse with reasons that the applicant is told, or send back to the first review. */
export function DecideAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const outcome = Form.useWatch('outcome', form)
  const act = useAct(approval.decideCase, onDone)
  const { keepsTerm = false, byLaw = false } = view.asks ?? {}
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <ActForm<Values>
      form={form}
      act="decideCase"
      previewed={GIVES.has(outcome)}
      draft={`${view.id}.decide`}
      submit={t('do.decide')}
      danger={REFUSES.has(outcome)}
      effect={(values) => word('effect.decide', values.outcome)}
      send={({ granted, reasons, validTo, ...values }) =>
        act.mutateAsync({
          caseId: view.id,
          seen: seenIn(view),
          ...values,
          ...(values.outcome === 'part' && granted && { granted }),
          ...(GRANTS.has(values.outcome) && !keepsTerm && validTo && { validTo }),
          ...(REFUSES.has(values.outcome) && reasons && { reasons }),
        })
      }
      error={act.error}
    >
      {byLaw && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={t('decision.by-law', { day: view.asks?.validTo ?? '' })}
        />
      )}
      <Form.Item name="outcome" label={t('act.outcome')} rules={required(t('act.outcome-missing'))}>
        <Radio.Group
          className="stack"
          options={OUTCOMES.filter((value) => value === 'grant' || !byLaw).map((value) => ({
            ...{ value, label: word('decision', value) },
          }))}
        />
      </Form.Item>
      {outcome === 'part' && (
        <Form.Item
          name="granted"
          label={t('decision.granted')}
          extra={t('decision.granted-told')}
          rules={required(t('decision.granted-missing'))}
        >
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
      {GRANTS.has(outcome) && !keepsTerm && (
        <Form.Item name="validTo" label={t('decision.valid-to')} extra={t('decision.valid-to-hint')}>
          <Input type="date" />
        </Form.Item>
      )}
      {REFUSES.has(outcome) && (
        <Form.Item
          name="reasons"
          label={t('refusal.reasons')}
          extra={t('refusal.reasons-told')}
          rules={required(t('refusal.reasons-missing'))}
        >
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      )}
      <OpinionField caseId={view.id} maxLength={2000} />
    </ActForm>
  )
}
