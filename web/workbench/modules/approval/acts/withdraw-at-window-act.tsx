import { Form, Input } from 'antd'
import { useState } from 'react'
import { approvalContract } from '#contracts/approval'
import { FileInput } from '../../../kit/file-input.tsx'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { approval, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values {
  readonly reason: string
}

const ACCEPT = approvalContract.endpoints.withdrawAtWindow.upload?.types.join(',') ?? ''

/** 窗口撤回: on a request that the applicant signed, of which a scan is kept. */
export function WithdrawAtWindowAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const act = useAct(
    ({ reason }: Values, { key }: { key: string }) =>
      approval.withdrawAtWindow({ caseId: view.id, reason }, { key, ...(file && { file }) }),
    onDone,
  )
  return (
    <ActForm<Values>
      form={form}
      act="withdrawAtWindow"
      draft={`${view.id}.withdrawAtWindow`}
      submit={t('do.withdrawAtWindow')}
      danger
      effect={() => t('effect.withdrawAtWindow')}
      send={(values) => act.mutateAsync(values)}
      error={act.error}
    >
      <FileInput label={t('withdraw.request')} accept={ACCEPT} file={file} onFile={setFile} />
      <Form.Item name="reason" label={t('refusal.reasons')} rules={filled(t('turns.missing'))}>
        <Input maxLength={300} />
      </Form.Item>
    </ActForm>
  )
}
