import { Form, Radio } from 'antd'
import { t, word } from '../../../kit/text.ts'
import { OpinionField } from '../../casework/opinion-field.tsx'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values<O extends string> {
  readonly outcome: O
  readonly opinion: string
}

interface OpinionActProps<O extends string> extends ActProps {
  readonly act: 'review' | 'recheck'
  readonly outcomes: readonly O[]
  readonly send: (
    input: { caseId: string; seen: number; outcome: O; opinion: string },
    options: { key: string },
  ) => Promise<unknown>
}

function OpinionAct<O extends string>({ view, onDone, act: name, outcomes, send }: OpinionActProps<O>) {
  const [form] = Form.useForm<Values<O>>()
  const act = useAct(send, onDone)
  return (
    <ActForm<Values<O>>
      form={form}
      act={`${name}Case`}
      draft={`${view.id}.${name}`}
      submit={t('act.give-opinion')}
      effect={({ outcome }) =>
        t('effect.opinion', {
          act: t(`do.${name}`),
          outcome: word('outcome', outcome),
          effect: word(`effect.${name}`, outcome),
        })
      }
      send={(values) => act.mutateAsync({ caseId: view.id, seen: seenIn(view), ...values })}
      error={act.error}
    >
      <Form.Item
        name="outcome"
        label={t('act.outcome')}
        rules={[{ required: true, message: t('act.outcome-missing') }]}
      >
        <Radio.Group
          className="stack"
          options={outcomes.map((value) => ({ value, label: word('outcome', value) }))}
        />
      </Form.Item>
      <OpinionField caseId={view.id} maxLength={2000} />
    </ActForm>
  )
}

/** 初审. */
export const ReviewAct = (props: ActProps) => (
  <OpinionAct {...props} act="review" outcomes={['pass', 'object']} send={approval.reviewCase} />
)

/** 复审; it may go back to the first review. */
export const RecheckAct = (props: ActProps) => (
  <OpinionAct {...props} act="recheck" outcomes={['pass', 'object', 'back']} send={approval.recheckCase} />
)
