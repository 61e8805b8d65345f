import { Checkbox, Form, Input } from 'antd'
import { t } from '../../../kit/text.ts'
import { approval, useAct } from '../api.ts'
import { AUTHORITY_PAPER, materialName } from '../material-name.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { correctionsOf, type Ticked } from './corrections.ts'

function CorrectionLine({ at, label }: { readonly at: number; readonly label: string }) {
  const ticked = Form.useWatch(['lines', at, 'ticked']) as boolean | undefined
  return (
    <div className="correction">
      <Form.Item name={['lines', at, 'ticked']} valuePropName="checked" noStyle>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
      {ticked && (
        <Form.Item
          name={['lines', at, 'what']}
          rules={[{ required: true, whitespace: true, message: t('correction.what-missing') }]}
        >
          <Input
            maxLength={300}
            placeholder={t('correction.what')}
            aria-label={t('correction.what-of', { name: label })}
          />
        </Form.Item>
      )}
    </div>
  )
}

/** 一次性告知补正: ticks what is wrong and says why, all at once (行政许可法 §32). */
export function AskCorrectionsAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Ticked>()
  const act = useAct(approval.askCorrections, onDone)
  return (
    <ActForm<Ticked>
      form={form}
      draft={`${view.id}.corrections`}
      submit={t('do.askCorrections')}
      effect={(values) => t('effect.askCorrections', { count: correctionsOf(values).length })}
      send={(values) => act.mutateAsync({ caseId: view.id, corrections: correctionsOf(values) })}
      error={act.error}
    >
      <p className="muted">{t('correction.once')}</p>
      <CorrectionLine at={0} label={t('correction.form')} />
      {view.materials
        .filter(({ seq }) => seq !== AUTHORITY_PAPER)
        .map((material) => (
          <CorrectionLine key={material.seq} at={material.seq} label={materialName(material)} />
        ))}
      <Form.Item
        name="any"
        className="correction-any"
        dependencies={['lines']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () =>
              correctionsOf(getFieldsValue(true) as Ticked).length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t('correction.none'))),
          }),
        ]}
      >
        <input type="hidden" />
      </Form.Item>
    </ActForm>
  )
}
