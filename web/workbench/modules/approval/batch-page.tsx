import { getRouteApi } from '@tanstack/react-router'
import { Button, Form, Input, Radio, Table, type TableColumnsType, Tabs } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { CaseCell } from '../casework/case-cell.tsx'
import { PhraseMenu } from '../casework/phrase-menu.tsx'
import { approval } from './api.ts'
import { type Batchable, type BatchStep, useBatchable } from './batch-api.ts'
import { BatchProgress } from './batch-progress.tsx'

const route = getRouteApi('/desk/batch')

const COLUMNS: TableColumnsType<Batchable> = [
  {
    title: t('task.subject'),
    key: 'subject',
    render: (_value, found) => <CaseCell of={found} />,
  },
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('task.due'), dataIndex: 'dueOn', key: 'due' },
]

interface Values {
  readonly opinion?: string
  readonly validTo?: string
  readonly outcome?: 'grant' | 'refuse'
  readonly reasons?: string
  /** Reasons of single cases, by id. */
  readonly own?: Readonly<Record<string, string>>
}

const ownReasons = (own: Values['own'] = {}, caseIds: readonly string[]) =>
  caseIds.flatMap((caseId) => {
    const reasons = own[caseId]?.trim()
    return reasons ? [{ caseId, reasons }] : []
  })

/** Reasons of a refusal: shared by all, or of a case alone. */
function RefusalFields({ chosen }: { readonly chosen: readonly Batchable[] }) {
  return (
    <>
      <Form.Item name="reasons" label={t('batch.reasons')} extra={t('batch.reasons-hint')}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
      {chosen.map(({ caseId, caseNumber, applicant }) => (
        <Form.Item
          key={caseId}
          name={['own', caseId]}
          label={t('batch.own-reasons', { number: `${caseNumber} ${applicant}` })}
        >
          <Input.TextArea maxLength={2000} rows={1} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      ))}
    </>
  )
}

interface BatchFormProps {
  readonly step: BatchStep
  readonly cases: readonly Batchable[]
  readonly onBegun: (batchId: string) => void
}

function BatchForm({ step, cases, onBegun }: BatchFormProps) {
  const [form] = Form.useForm<Values>()
  const refuses = Form.useWatch('outcome', form) === 'refuse'
  const begin = useSubmit({
    send: ({ opinion = '', validTo, outcome, reasons, own }: Values) => {
      const ids = cases.map(({ caseId }) => caseId)
      if (step === 'accept')
        return approval.acceptBatch({ caseIds: ids, ...(opinion.trim() && { opinion: opinion.trim() }) })
      if (outcome === 'refuse')
        return approval.refuseBatch({
          ...{ caseIds: ids, opinion: opinion.trim(), own: ownReasons(own, ids) },
          ...(reasons?.trim() && { reasons: reasons.trim() }),
        })
      const until = validTo ? { validTo } : {}
      return approval.grantBatch({ caseIds: ids, opinion: opinion.trim(), ...until })
    },
    onDone: ({ batchId }) => onBegun(batchId),
  })
  const insert = (phrase: string) =>
    form.setFieldsValue({ opinion: `${form.getFieldValue('opinion') ?? ''}${phrase}` })
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="window"
      onFinish={(values) => begin.mutate(values)}
    >
      <Form.Item
        name="opinion"
        label={step === 'accept' ? t('act.opinion-optional') : t('act.opinion')}
        className="opinion-field"
        rules={step === 'accept' ? [] : filled(t('act.opinion-missing'))}
      >
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      <div className="opinion-tools">
        <PhraseMenu onPick={insert} />
      </div>
      {step === 'decide' && (
        <Form.Item name="outcome" label={t('act.outcome')} initialValue="grant">
          <Radio.Group
            options={(['grant', 'refuse'] as const).map((value) => ({
              value,
              label: word('decision', value),
            }))}
          />
        </Form.Item>
      )}
      {step === 'decide' && refuses && <RefusalFields chosen={cases} />}
      {step === 'decide' && !refuses && (
        <Form.Item name="validTo" label={t('batch.valid-to')} extra={t('batch.valid-to-hint')}>
          <Input type="date" />
        </Form.Item>
      )}
      <ProblemNotice error={begin.error} />
      <Button type="primary" htmlType="submit" disabled={cases.length === 0} loading={begin.isPending}>
        {t(`batch.do.${refuses ? 'refuse' : step}`, { count: cases.length })}
      </Button>
    </Form>
  )
}

function BatchBody({ step }: { readonly step: BatchStep }) {
  const { data, isPending } = useBatchable(step)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [batchId, setBatchId] = useState<string | null>(null)
  if (batchId !== null)
    return (
      <BatchProgress
        batchId={batchId}
        onRetried={setBatchId}
        onClose={() => {
          setBatchId(null)
          setChosen([])
        }}
      />
    )
  return (
    <>
      {data && data.others > 0 && <p className="muted">{t('batch.others', { count: data.others })}</p>}
      <div className="list-tools">
        <Button
          size="small"
          disabled={(data?.rows ?? []).length === 0}
          onClick={() => setChosen((data?.rows ?? []).slice(0, 100).map(({ caseId }) => caseId))}
        >
          {t('list.mark-all')}
        </Button>
      </div>
      <Table<Batchable>
        size="small"
        rowKey="caseId"
        className="gap-below"
        columns={COLUMNS}
        dataSource={data?.rows ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('batch.empty') }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          hideSelectAll: true,
          columnTitle: t('list.mark'),
          onChange: (keys) => setChosen(keys.slice(0, 100).map(String)),
        }}
      />
      <BatchForm
        step={step}
        cases={(data?.rows ?? []).filter(({ caseId }) => chosen.includes(caseId))}
        onBegun={setBatchId}
      />
    </>
  )
}

/** 批量办理: acceptance or granting of many cases, where their items allow it. */
export function BatchPage() {
  const may = useMay()
  const { step } = route.useSearch()
  const navigate = route.useNavigate()
  const steps: BatchStep[] = [
    ...(may('approval.case.receive') ? (['accept'] as const) : []),
    ...(may('approval.case.decide') ? (['decide'] as const) : []),
  ]
  const shown = steps.find((one) => one === step) ?? steps[0]
  return (
    <>
      <PageHeader title={t('batch.title')} lead={t('batch.lead')} />
      <Tabs
        {...(shown && { activeKey: shown })}
        destroyOnHidden
        onChange={(key) => void navigate({ search: { step: key as BatchStep } })}
        items={steps.map((key) => ({
          key,
          label: t(`batch.step.${key}`),
          children: <BatchBody step={key} />,
        }))}
      />
    </>
  )
}
