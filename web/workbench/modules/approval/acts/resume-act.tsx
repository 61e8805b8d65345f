import { Form, Input } from 'antd'
import { t } from '../../../kit/text.ts'
import { approval, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values {
  readonly result: string
}

/** 恢复: the special procedure has its result. */
export function ResumeAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const act = useAct(approval.resumeCase, onDone)
  return (
    <ActForm<Values>
      form={form}
      draft={`${view.id}.resume`}
      submit={t('do.resume')}
      effect={() => t('effect.resume')}
      send={({ result }) => act.mutateAsync({ caseId: view.id, result })}
      error={act.error}
    >
      <Form.Item
        name="result"
        label={t('pause.result')}
        rules={[{ required: true, whitespace: true, message: t('pause.result-missing') }]}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </ActForm>
  )
}
