import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { factor, TOUCHES } from './api.ts'
import { CodeForm } from './code-form.tsx'
import { SendAgain } from './send-again.tsx'

/** Proves oneself by the code of a text message. */
export function ProvePhone({ onProven }: { readonly onProven: () => void }) {
  const ask = useSubmit({ send: factor.sendCode })
  const prove = useSubmit({
    send: (code: string, options) =>
      factor.provePhone({ challengeId: ask.data?.challengeId ?? '', code }, options),
    touches: TOUCHES,
    onDone: onProven,
  })
  const send = () => ask.mutate({})
  if (!ask.data)
    return (
      <>
        <ProblemNotice error={ask.error} />
        <p className="gap-below">{t('factor.sms-lead')}</p>
        <Button type="primary" loading={ask.isPending} onClick={send}>
          {t('factor.send-code')}
        </Button>
      </>
    )
  const { challengeId, phone, waitSeconds } = ask.data
  return (
    <>
      <ProblemNotice error={ask.error} />
      <p>{t('factor.sms-sent', { phone })}</p>
      <CodeForm
        label={t('factor.sms-code')}
        submit={t('factor.verify')}
        send={prove}
        beside={
          <SendAgain key={challengeId} waitSeconds={waitSeconds} onSend={send} pending={ask.isPending} />
        }
      />
    </>
  )
}
