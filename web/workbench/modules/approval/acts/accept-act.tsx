import { Form } from 'antd'
import { t } from '../../../kit/text.ts'
import { OpinionField } from '../../casework/opinion-field.tsx'
import { approval, seenIn, useAct } from '../api.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

interface Values {
  readonly opinion?: string
}

/** 受理. */
export function AcceptAct({ view, onDone }: ActProps) {
  const [form] = Form.useForm<Values>()
  const act = useAct(approval.acceptCase, onDone)
  return (
    <ActForm<Values>
      form={form}
      act="acceptCase"
      draft={`${view.id}.accept`}
      submit={t('do.accept')}
      effect={() => t('effect.accept')}
      send={({ opinion }) =>
        act.mutateAsync({ caseId: view.id, seen: seenIn(view), ...(opinion?.trim() && { opinion }) })
      }
      error={act.error}
    >
      <OpinionField caseId={view.id} maxLength={1000} optional />
    </ActForm>
  )
}
