import { Checkbox, Form, Input, Select } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { approval, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

const GROUNDS = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'test',
  'quarantine',
  'appraisal',
  'expert-review',
] as const

interface Values {
  readonly ground: (typeof GROUNDS)[number]
  readonly until: string
  readonly reasons: string
  readonly evidence?: string
  readonly tell: boolean
}

/** 中止: a special procedure; its time does not count where the applicant is told of it. */
export function PauseAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const tell = Form.useWatch('tell', form)
  const evidence = Form.useWatch('evidence', form)
  const act = useAct(approval.pauseCase, onDone)
  const required = (message: string) => [{ required: true, message }]
  const counts = tell !== false && (evidence ?? '').trim() !== ''
  return (
    <ActForm<Values>
      form={form}
      draft={`${view.id}.pause`}
      initial={{ tell: true }}
      submit={t('do.pause')}
      effect={() => t(counts ? 'effect.pause.credited' : 'effect.pause.not-credited')}
      send={({ evidence: proof, ...values }) =>
        act.mutateAsync({
          caseId: view.id,
          ...values,
          ...(proof?.trim() && { evidence: proof.trim() }),
        })
      }
      error={act.error}
    >
      <Form.Item name="ground" label={t('pause.ground')} rules={required(t('pause.ground-missing'))}>
        <Select options={GROUNDS.map((value) => ({ value, label: word('approval:ground', value) }))} />
      </Form.Item>
      <Form.Item name="until" label={t('pause.until')} rules={required(t('pause.until-missing'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="evidence" label={t('pause.evidence')} extra={t('pause.evidence-why')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t('pause.reasons')}
        extra={t('refusal.reasons-told')}
        rules={[{ required: true, whitespace: true, message: t('refusal.reasons-missing') }]}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <Form.Item name="tell" valuePropName="checked" extra={t('pause.tell-why')}>
        <Checkbox>{t('pause.tell')}</Checkbox>
      </Form.Item>
    </ActForm>
  )
}
