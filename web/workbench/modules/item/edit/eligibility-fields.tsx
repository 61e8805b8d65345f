import { Form, Input, Select } from 'antd'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'

const ANSWERS = (['yes', 'no'] as const).map((value) => ({ value, label: t(`eligibility.${value}`) }))
const OTHERWISE = (['no', 'ask'] as const).map((value) => ({
  value,
  label: t(`eligibility.otherwise-${value}`),
}))

const LIST = ['facts', 'eligibility']

const demanded = (name: string) => filled(t('fact.missing', { name }))

/** The earlier question, and its answer, without which this one is not asked. */
function OnlyAfter({ at }: { readonly at: number }) {
  const questions = (Form.useWatch(LIST) ?? []) as readonly { readonly question?: string }[]
  const after = Form.useWatch([...LIST, at, 'onlyAfter']) as number | null | undefined
  const form = Form.useFormInstance()
  const earlier = questions.slice(0, at).map(({ question }, index) => ({
    value: index + 1,
    label: `${t('eligibility.question', { number: index + 1 })} ${question ?? ''}`,
  }))
  const answer = [...LIST, at, 'onlyIf']
  return (
    <>
      <Form.Item name={[at, 'onlyAfter']} label={t('eligibility.only-after')}>
        <Select
          allowClear
          options={earlier}
          placeholder={t('eligibility.always')}
          onChange={(chosen?: number) => form.setFieldValue(answer, chosen === undefined ? null : 'yes')}
        />
      </Form.Item>
      {typeof after === 'number' && (
        <Form.Item name={[at, 'onlyIf']} label={t('eligibility.only-if')}>
          <Select options={ANSWERS} />
        </Form.Item>
      )}
    </>
  )
}

/** One question of 我能不能办: the answer that is needed, and what the other one leads to. */
export function EligibilityFields({ at }: { readonly at: number }) {
  return (
    <div className="columns">
      <Form.Item
        name={[at, 'question']}
        label={t('eligibility.question', { number: at + 1 })}
        className="column-wide"
        rules={demanded(t('question.question'))}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[at, 'hint']} label={t('eligibility.hint')} className="column-wide">
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name={[at, 'needed']} label={t('eligibility.needed')}>
        <Select options={ANSWERS} />
      </Form.Item>
      <Form.Item name={[at, 'otherwise']} label={t('eligibility.otherwise')}>
        <Select options={OTHERWISE} />
      </Form.Item>
      <Form.Item
        name={[at, 'reason']}
        label={t('eligibility.reason')}
        className="column-wide"
        rules={demanded(t('eligibility.reason'))}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <Form.Item name={[at, 'advice']} label={t('eligibility.advice')} className="column-wide">
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      {at > 0 && <OnlyAfter at={at} />}
    </div>
  )
}
