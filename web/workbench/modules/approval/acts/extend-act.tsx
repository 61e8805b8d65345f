import { Form, Input, InputNumber } from 'antd'
import { t } from '../../../kit/text.ts'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values {
  readonly length: number
  readonly reasons: string
}

/** 延期: the head approves more time, and the applicant is told the reasons. */
export function ExtendAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const act = useAct(approval.extendCase, onDone)
  return (
    <ActForm<Values>
      form={form}
      act="extendCase"
      draft={`${view.id}.extend`}
      submit={t('do.extend')}
      effect={({ length }) => t('effect.extend', { days: length })}
      send={(values) => act.mutateAsync({ caseId: view.id, seen: seenIn(view), ...values })}
      error={act.error}
    >
      <Form.Item
        name="length"
        label={t('extension.length')}
        extra={t('extension.most')}
        rules={[{ required: true, message: t('extension.length-missing') }]}
      >
        <InputNumber min={1} max={365} precision={0} />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t('extension.reasons')}
        extra={t('refusal.reasons-told')}
        rules={[{ required: true, whitespace: true, message: t('refusal.reasons-missing') }]}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </ActForm>
  )
}
