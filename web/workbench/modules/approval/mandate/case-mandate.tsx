import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { approvalContract } from '#contracts/approval'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen, filled } from '../../../kit/rules.ts'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'
import { useMay } from '../../../shell/session.ts'
import { approval, seenIn } from '../api.ts'
import type { CasePanelProps } from '../case-panel-props.ts'

type Endpoints = typeof approvalContract.endpoints
type Mandated = OutputOf<Endpoints['readMandated']>['rows'][number]
type Values = Pick<InputOf<Endpoints['actByMandate']>, 'outcome' | 'opinion' | 'reasons' | 'validTo'>

const OUTCOMES = ['grant', 'refuse', 'back'] as const

function DecisionFields() {
  const outcome = Form.useWatch('outcome') as Values['outcome']
  return (
    <>
      <Form.Item name="outcome" label={t('act.outcome')} rules={chosen(t('act.outcome-missing'))}>
        <Radio.Group options={OUTCOMES.map((value) => ({ value, label: word('decision', value) }))} />
      </Form.Item>
      {outcome === 'refuse' && (
        <Form.Item name="reasons" label={t('refusal.reasons')} rules={filled(t('refusal.reasons-missing'))}>
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      )}
      {outcome === 'grant' && (
        <Form.Item name="validTo" label={t('batch.valid-to')} extra={t('batch.valid-to-hint')}>
          <Input type="date" />
        </Form.Item>
      )}
    </>
  )
}

const titleOf = ({ act, giver }: Mandated): string =>
  t('mandate.do', { step: word('mandate.act', act), giver })

/** The paper that a step is about; nothing where it is about the case itself. */
const PaperLine = ({ paper }: Pick<Mandated, 'paper'>) =>
  paper && (
    <p className="muted">
      {word('paper:template', paper.template)} <span className="code">{paper.number}</span>
    </p>
  )

interface DialogProps {
  readonly view: CasePanelProps['view']
  readonly mandated: Mandated
  readonly onClose: () => void
}

function MandateDialog({ view, mandated, onClose }: DialogProps) {
  const { mandateId, act, giver, paper } = mandated
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ validTo, reasons, ...values }: Values) =>
      approval.actByMandate({
        ...{ caseId: view.id, seen: seenIn(view), mandateId, act, ...values },
        ...(paper && { paperId: paper.id }),
        ...(validTo && { validTo }),
        ...(reasons?.trim() && { reasons }),
      }),
    touches: ['approval', 'casework'],
  })
  const title = titleOf(mandated)
  return (
    <FormDialog<Values>
      form={form}
      open
      title={title}
      submit={title}
      effect={t('mandate.do-effect', { giver })}
      onClose={onClose}
      send={send}
    >
      <PaperLine paper={paper} />
      {act === 'decide' && <DecisionFields />}
      {act !== 'seal' && (
        <Form.Item name="opinion" label={t('act.opinion')} rules={filled(t('act.opinion-missing'))}>
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      )}
    </FormDialog>
  )
}

/** 凭授权办理: steps that the caller may do for a head who has mandated him. */
export function CaseMandate({ view }: CasePanelProps) {
  const mayUse = useMay()('approval.mandate.use')
  const [mandated, setMandated] = useState<Mandated | null>(null)
  const { data } = useQuery({
    queryKey: ['approval', 'mandated', view.id],
    queryFn: () => approval.readMandated({ caseId: view.id }),
    enabled: mayUse,
  })
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('mandate.title')}>
      {rows.map((row) => (
        <div key={`${row.mandateId} ${row.act} ${row.paper?.id}`} className="gap-below">
          <PaperLine paper={row.paper} />
          <Button onClick={() => setMandated(row)}>{titleOf(row)}</Button>
        </div>
      ))}
      {mandated && <MandateDialog view={view} mandated={mandated} onClose={() => setMandated(null)} />}
    </Section>
  )
}
