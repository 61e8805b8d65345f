import { Checkbox, Form, type FormInstance, Input } from 'antd'
import { useEffect } from 'react'
import { localDraft } from '../../../kit/local-draft.ts'
import { t } from '../../../kit/text.ts'
import { approval, seenIn, useAct } from '../api.ts'
import { useCaseDesk } from '../desk/case-desk.tsx'
import { AUTHORITY_PAPER, materialName } from '../material-name.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { correctionsOf, type Ticked } from './corrections.ts'

/** Letters of one line of a notice. */
const LONGEST = 300

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
            maxLength={LONGEST}
            placeholder={t('correction.what')}
            aria-label={t('correction.what-of', { name: label })}
          />
        </Form.Item>
      )}
    </div>
  )
}

/** Puts what was noted on a material behind what is written for it already. */
function useQuoted(draft: string, form: FormInstance<Ticked>): void {
  const desk = useCaseDesk()
  const quote = desk?.quote ?? null
  const sendQuote = desk?.sendQuote
  useEffect(() => {
    if (!quote) return
    const written = form.getFieldValue(['lines', quote.seq, 'what']) as string | undefined
    const what = [written?.trim(), quote.what].filter(Boolean).join(t('mark.joint')).slice(0, LONGEST)
    form.setFieldValue(['lines', quote.seq], { ticked: true, what })
    localDraft.write(draft, form.getFieldsValue(true))
    sendQuote?.(null)
  }, [quote, sendQuote, draft, form])
}

/** 一次性告知补正: ticks what is wrong and says why, all at once (行政许可法 §32). */
export function AskCorrectionsAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Ticked>()
  const act = useAct(approval.askCorrections, onDone)
  const draft = `${view.id}.corrections`
  useQuoted(draft, form)
  return (
    <ActForm<Ticked>
      form={form}
      act="askCorrections"
      draft={draft}
      submit={t('do.askCorrections')}
      effect={(values) => t('effect.askCorrections', { count: correctionsOf(values).length })}
      send={(values) =>
        act.mutateAsync({ caseId: view.id, seen: seenIn(view), corrections: correctionsOf(values) })
      }
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
