import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select, Table } from 'antd'
import { useState } from 'react'
import { approvalContract } from '#contracts/approval'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newKey } from '../../kit/api/key.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FileField } from '../../kit/file-field.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { instantOfText } from '../../kit/moments.ts'
import { chosen, filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { LATE_COLUMNS, useLateEntries } from '../casework/late-entries-page.tsx'
import { approval } from './api.ts'
import type { CasePanelProps } from './case-panel-props.ts'

type Endpoints = typeof approvalContract.endpoints
type Signable = OutputOf<Endpoints['readSignable']>['nodes'][number]

interface Values extends Omit<InputOf<Endpoints['enterSigned']>, 'caseId' | 'node'> {
  readonly file: File
}

const ACCEPT = approvalContract.endpoints.enterSigned.upload?.types.join(',') ?? ''
const OUTCOMES = {
  review: ['pass', 'object'],
  recheck: ['pass', 'object', 'back'],
  decide: ['grant', 'refuse', 'back'],
} as const

interface DialogProps {
  readonly caseId: string
  readonly signable: Signable
  readonly onClose: () => void
}

function SignedDialog({ caseId, signable: { node, leaders }, onClose }: DialogProps) {
  const [form] = Form.useForm<Values>()
  const outcome = Form.useWatch('outcome', form)
  const enter = useSubmit({
    send: ({ file, signedAt, reasons, ...values }: Values) =>
      approval.enterSigned(
        {
          ...{ caseId, node, ...values, signedAt: instantOfText(signedAt) ?? '' },
          ...(reasons?.trim() && { reasons }),
        },
        { key: newKey(), file },
      ),
    touches: ['approval', 'casework'],
  })
  return (
    <FormDialog<Values>
      form={form}
      open
      title={t('late-entry.enter')}
      submit={t('late-entry.enter')}
      effect={t('late-entry.enter-effect')}
      onClose={onClose}
      send={enter}
    >
      <Form.Item
        name="leaderId"
        label={t('late-entry.leader')}
        rules={chosen(t('late-entry.leader-missing'))}
      >
        <Select options={leaders.map(({ personId: value, name: label }) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="signedAt"
        label={t('late-entry.signed-at')}
        rules={chosen(t('late-entry.signed-at-missing'))}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="outcome" label={t('act.outcome')} rules={chosen(t('act.outcome-missing'))}>
        <Radio.Group
          options={OUTCOMES[node].map((value) => ({
            value,
            label: word(node === 'decide' ? 'decision' : 'outcome', value),
          }))}
        />
      </Form.Item>
      <Form.Item name="opinion" label={t('act.opinion')} rules={filled(t('act.opinion-missing'))}>
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
      {outcome === 'refuse' && (
        <Form.Item name="reasons" label={t('refusal.reasons')} rules={filled(t('refusal.reasons-missing'))}>
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      )}
      <FileField
        name="file"
        label={t('late-entry.scan')}
        accept={ACCEPT}
        missing={t('late-entry.scan-missing')}
      />
    </FormDialog>
  )
}

function EnterSigned({ caseId }: { readonly caseId: string }) {
  const [signable, setSignable] = useState<Signable | null>(null)
  const { data } = useQuery({
    queryKey: ['approval', 'signable', caseId],
    queryFn: () => approval.readSignable({ caseId }),
  })
  return (
    <>
      {(data?.nodes ?? []).map((one) => (
        <Button key={one.node} size="small" onClick={() => setSignable(one)}>
          {t('late-entry.enter-node', { node: word('approval:node', one.node) })}
        </Button>
      ))}
      {signable && <SignedDialog caseId={caseId} signable={signable} onClose={() => setSignable(null)} />}
    </>
  )
}

/** 代录 in a case: recording what a leader signed on paper, and what was recorded so. */
export function CaseLateEntry({ view }: CasePanelProps) {
  const may = useMay()
  const { data } = useLateEntries(1, view.id)
  const mayEnter = may('approval.signed.enter') && view.task !== null
  const rows = data?.rows ?? []
  if (rows.length === 0) return mayEnter ? <EnterSigned caseId={view.id} /> : null
  return (
    <Section title={t('late-entry.title')} beside={mayEnter && <EnterSigned caseId={view.id} />}>
      <Table
        size="small"
        rowKey="id"
        columns={LATE_COLUMNS}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </Section>
  )
}
