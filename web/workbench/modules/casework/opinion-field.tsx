import { Form, Input } from 'antd'
import { t } from '../../kit/text.ts'
import { OpinionFiles } from './opinion-files.tsx'
import { PhraseMenu } from './phrase-menu.tsx'

interface OpinionFieldProps {
  readonly caseId: string
  readonly maxLength: number
  readonly optional?: boolean
}

/** The field of an opinion, named `opinion` in its form: with one's own phrases, and files that go with it. */
export function OpinionField({ caseId, maxLength, optional = false }: OpinionFieldProps) {
  const form = Form.useFormInstance<{ opinion?: string }>()
  const insert = (phrase: string) => {
    const opinion = `${form.getFieldValue('opinion') ?? ''}${phrase}`
    form.setFieldsValue({ opinion: opinion.slice(0, maxLength) })
  }
  const demanded = [{ required: true, whitespace: true, message: t('act.opinion-missing') }]
  return (
    <>
      <Form.Item
        name="opinion"
        label={optional ? t('act.opinion-optional') : t('act.opinion')}
        className="opinion-field"
        rules={optional ? [] : demanded}
      >
        <Input.TextArea maxLength={maxLength} rows={4} />
      </Form.Item>
      <div className="opinion-tools">
        <PhraseMenu onPick={insert} />
        <OpinionFiles caseId={caseId} />
      </div>
    </>
  )
}
