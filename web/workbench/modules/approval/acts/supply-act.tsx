import { Form, Input, InputNumber } from 'antd'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { approval, type CaseView, seenIn, useAct } from '../api.ts'
import { type PaperCounts, papersOf } from '../papers.ts'
import { ScanUpload } from '../scan-upload.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { AnswerFields, type CaseAnswers, changedOnly, WithAnswers } from './answer-changes.tsx'

interface Values {
  readonly copies?: PaperCounts
  readonly explanation?: string
  readonly form: Partial<CaseView['form']>
  readonly answers?: unknown
}

/** What the applicant wrote in general words. */
const GeneralFields = () => (
  <>
    <p className="muted">{t('supply.form')}</p>
    <Form.Item name={['form', 'matter']} label={t('form.matter')} rules={filled(t('form.matter-missing'))}>
      <Input.TextArea maxLength={1000} rows={2} />
    </Form.Item>
    <Form.Item name={['form', 'address']} label={t('form.address')} rules={filled(t('form.address-missing'))}>
      <Input maxLength={200} />
    </Form.Item>
  </>
)

function SupplyForm({ view, onDone, found }: ActProps & { readonly found: CaseAnswers }) {
  const [form] = Form.useForm<Values>()
  const act = useAct(approval.supplyCorrections, onDone)
  const byForm = found.pages.length > 0
  const asked = view.materials.filter(({ seq }) => view.corrections.some((line) => line.seq === seq))
  return (
    <ActForm<Values>
      form={form}
      act="supplyCorrections"
      draft={`${view.id}.supply`}
      submit={t('do.supply')}
      effect={() => t('effect.supply')}
      initial={{ form: view.form, ...(byForm && { answers: found.answers }) }}
      send={({ copies, explanation, form: written, answers }) =>
        act.mutateAsync({
          caseId: view.id,
          seen: seenIn(view),
          papers: papersOf(copies),
          ...written,
          ...(byForm && { answers: changedOnly(found, answers) }),
          ...(explanation?.trim() && { explanation }),
        })
      }
      error={act.error}
    >
      {asked.map(({ seq, name }) => (
        <div key={seq} className="supply-line">
          <Form.Item name={['copies', String(seq)]} label={name} extra={t('window.copies')}>
            <InputNumber min={0} max={99} precision={0} />
          </Form.Item>
          <ScanUpload caseId={view.id} seq={seq} name={name} />
        </div>
      ))}
      {byForm ? <AnswerFields pages={found.pages} /> : <GeneralFields />}
      <Form.Item name={['form', 'remark']} label={t('form.remark')}>
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      <Form.Item name="explanation" label={t('supply.explanation')}>
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
    </ActForm>
  )
}

/** 窗口收到补正材料: paper counted, scans added, answers put right, then the case goes on. */
export const SupplyAct = (props: ActProps) => (
  <WithAnswers caseId={props.view.id}>{(found) => <SupplyForm {...props} found={found} />}</WithAnswers>
)
