import { useNavigate } from '@tanstack/react-router'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { FileInput } from '../../kit/file-input.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { flowbook, type ImportIssue, useFlowAct } from './api.ts'
import { purposeText } from './flow-words.ts'
import { IssueList } from './issue-list.tsx'

interface Values {
  readonly flow: string
  readonly name: string
  readonly purpose: string
  readonly itemCode?: string
  readonly role?: string
}

interface UploadDialogProps {
  readonly open: boolean
  readonly purposes: readonly string[]
  /** What is filled in already: the flow whose next version it will be. */
  readonly initial?: Partial<Values>
  readonly onClose: () => void
}

/** Uploads a BPMN file; says every element that is not supported, and opens what came of it. */
export function UploadDialog({ open, purposes, initial, onClose }: UploadDialogProps) {
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const [refused, setRefused] = useState<readonly ImportIssue[]>([])
  const navigate = useNavigate()
  const send = useFlowAct(
    async ({ itemCode = '', role = '', ...values }: Values, options: { key: string }) =>
      flowbook.uploadFlow(
        {
          ...values,
          itemCode: itemCode.trim() === '' ? null : itemCode.trim(),
          ...(role !== '' && { role }),
          xml: (await file?.text()) ?? '',
        },
        options,
      ),
    ({ definitionId, issues }) => {
      setRefused(issues.filter(({ severity }) => severity === 'refused'))
      if (definitionId === null) return
      onClose()
      void navigate({ to: '/flows/$definitionId', params: { definitionId } })
    },
  )
  const upload = (values: Values) => {
    setMissing(file === null)
    if (file) send.mutate(values, { onError: (error) => showFieldErrors(form, error) })
  }
  return (
    <Modal
      open={open}
      title={t('flows.upload')}
      okText={t('flows.upload')}
      cancelText={t('action.cancel')}
      confirmLoading={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="gap-below">{t('flow.effect.upload')}</p>
      <ProblemNotice error={send.error} />
      {refused.length > 0 && (
        <Alert
          className="gap-below"
          type="error"
          showIcon
          title={t('flow.refused', { count: refused.length })}
          description={<IssueList issues={refused} />}
        />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ purpose: purposes[0], ...initial }}
        onFinish={upload}
      >
        <FileInput label={t('flow.file')} accept=".bpmn,.xml" file={file} onFile={setFile} />
        {missing && <Alert type="error" title={t('flow.file-missing')} />}
        <Form.Item
          name="flow"
          label={t('flow.code')}
          extra={t('flow.code-hint')}
          rules={filled(t('flow.code-missing'))}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="name" label={t('flow.name')} rules={filled(t('flow.name-missing'))}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="purpose" label={t('flow.purpose')} rules={chosen(t('flow.purpose-missing'))}>
          <Select options={purposes.map((value) => ({ value, label: purposeText(value) }))} />
        </Form.Item>
        <Form.Item name="itemCode" label={t('flow.item')} extra={t('flow.item-hint')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="role" label={t('flow.role')} extra={t('flow.role-hint')}>
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
