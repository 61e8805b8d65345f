import { Button, Form, Input, Switch } from 'antd'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { EligibilityFields } from './eligibility-fields.tsx'
import { renumbered } from './renumbered.ts'

const demanded = (name: string) => filled(t('fact.missing', { name }))

function FeeFields({ at }: { readonly at: number }) {
  return (
    <div className="columns">
      <Form.Item name={[at, 'name']} label={t('fee.name')} rules={demanded(t('fee.name'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'reducible']} label={t('fee.reducible')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        name={[at, 'standard']}
        label={t('fee.standard')}
        className="column-wide"
        rules={demanded(t('fee.standard'))}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <Form.Item
        name={[at, 'byLaw']}
        label={t('fee.by-law')}
        className="column-wide"
        rules={demanded(t('fee.by-law'))}
      >
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      <Form.Item name={[at, 'reductionNote']} label={t('fee.reduction')} className="column-wide">
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </div>
  )
}

function QuestionFields({ at }: { readonly at: number }) {
  return (
    <>
      <Form.Item
        name={[at, 'question']}
        label={t('question.question')}
        rules={demanded(t('question.question'))}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[at, 'answer']} label={t('question.answer')} rules={demanded(t('question.answer'))}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
    </>
  )
}

const LISTS = { fees: FeeFields, questions: QuestionFields, eligibility: EligibilityFields } as const
const EMPTY = {
  fees: { reducible: false, reductionNote: null },
  questions: {},
  eligibility: {
    ...{ hint: null, needed: 'yes', otherwise: 'no', advice: null },
    ...{ onlyAfter: null, onlyIf: null },
  },
} as const

/** Fees or questions, of any kind, of a draft: lines that are added and taken out. */
export function ListRows({ of }: { readonly of: keyof typeof LISTS }) {
  const Fields = LISTS[of]
  const form = Form.useFormInstance()
  /** Questions name each other by number. */
  const keepNumbers = (at: number) => {
    if (of !== 'eligibility') return
    const name = ['facts', of]
    for (const [index, rests] of renumbered(form.getFieldValue(name), at).entries()) {
      form.setFieldValue([...name, index, 'onlyAfter'], rests.onlyAfter)
      form.setFieldValue([...name, index, 'onlyIf'], rests.onlyIf)
    }
  }
  return (
    <Form.List name={['facts', of]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name: at }) => (
            <fieldset key={key} className="material-row">
              <Fields at={at} />
              <div className="row-actions">
                <Button
                  size="small"
                  danger
                  onClick={() => {
                    keepNumbers(at)
                    remove(at)
                  }}
                >
                  {t('action.remove')}
                </Button>
              </div>
            </fieldset>
          ))}
          <Button onClick={() => add(EMPTY[of])}>{t(`list.add.${of}`)}</Button>
        </>
      )}
    </Form.List>
  )
}
