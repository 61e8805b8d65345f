import { Form, Input, InputNumber } from 'antd'
import { t } from '../../../kit/text.ts'
import { approval, seenIn, useAct } from '../api.ts'
import { type PaperCounts, papersOf } from '../papers.ts'
import { ScanUpload } from '../scan-upload.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values {
  readonly copies?: PaperCounts
  readonly explanation?: string
}

/** 窗口收到补正材料: paper counted, scans added, then the case goes on. */
export function SupplyAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const act = useAct(approval.supplyCorrections, onDone)
  const asked = view.materials.filter(({ seq }) => view.corrections.some((line) => line.seq === seq))
  return (
    <ActForm<Values>
      form={form}
      draft={`${view.id}.supply`}
      submit={t('do.supply')}
      act="supplyCorrections"
      effect={() => t('effect.supply')}
      send={({ copies, explanation }) =>
        act.mutateAsync({
          caseId: view.id,
          seen: seenIn(view),
          papers: papersOf(copies),
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
      <Form.Item name="explanation" label={t('supply.explanation')}>
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
    </ActForm>
  )
}
