import { Form, Input, Radio } from 'antd'
import { FINDINGS, REVIEW_OUTCOMES } from '#contracts/complaint'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { complaint } from './api.ts'

/** What may be done with a complaint besides assigning it. */
export type StepName = 'verify' | 'call' | 'mend' | 'answer' | 'review'

interface Values {
  readonly text: string
  readonly choice?: string
}

interface Choices {
  readonly values: readonly string[]
  readonly label: (value: string) => string
}

/** What is chosen with a step: of a call, whether somebody was reached. */
const CHOICES: Readonly<Partial<Record<StepName, Choices>>> = {
  verify: { values: FINDINGS, label: (value) => word('complaint:finding', value) },
  call: { values: ['yes', 'no'], label: (value) => word('complaint.reached', value) },
  review: { values: REVIEW_OUTCOMES, label: (value) => word('complaint:outcome', value) },
}

type Options = Parameters<typeof complaint.mendComplaint>[1]

const LONGEST: Readonly<Record<StepName, number>> = {
  verify: 1000,
  call: 1000,
  mend: 1000,
  answer: 2000,
  review: 2000,
}

function send(complaintId: string, step: StepName, { text, choice }: Values, options: Options) {
  const finding = FINDINGS.find((one) => one === choice) ?? 'unfounded'
  const outcome = REVIEW_OUTCOMES.find((one) => one === choice) ?? 'kept'
  switch (step) {
    case 'verify':
      return complaint.verifyComplaint({ complaintId, finding, text }, options)
    case 'call':
      return complaint.callBack({ complaintId, reached: choice === 'yes', text }, options)
    case 'mend':
      return complaint.mendComplaint({ complaintId, text }, options)
    case 'answer':
      return complaint.answerComplaint({ complaintId, answer: text }, options)
    case 'review':
      return complaint.answerReview({ complaintId, outcome, answer: text }, options)
  }
}

interface StepDialogProps {
  readonly complaintId: string
  readonly step: StepName
  readonly onClose: () => void
}

/** One step on the way to the answer, or the answer itself. */
export function StepDialog({ complaintId, step, onClose }: StepDialogProps) {
  const [form] = Form.useForm<Values>()
  const submit = useSubmit({
    send: (values: Values, options) => send(complaintId, step, values, options),
    touches: ['complaint', 'desk'],
  })
  const choice = CHOICES[step]
  return (
    <FormDialog
      form={form}
      open
      title={word('complaint.do', step)}
      effect={word('complaint.effect', step)}
      submit={word('complaint.do', step)}
      onClose={onClose}
      send={submit}
    >
      {choice && (
        <Form.Item
          name="choice"
          label={word('complaint.choice', step)}
          rules={[{ required: true, message: t('complaint.choice-missing') }]}
        >
          <Radio.Group options={choice.values.map((value) => ({ value, label: choice.label(value) }))} />
        </Form.Item>
      )}
      <Form.Item name="text" label={word('complaint.text', step)} rules={filled(t('complaint.text-missing'))}>
        <Input.TextArea rows={5} maxLength={LONGEST[step]} showCount />
      </Form.Item>
    </FormDialog>
  )
}
