import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { factor, TOUCHES } from './api.ts'
import { type Signature, SignatureForm } from './signature-form.tsx'

/** Proves oneself by the certificate of a USB key. */
export function ProveCertificate({ onProven }: { readonly onProven: () => void }) {
  const ask = useSubmit({ send: factor.askCertificate })
  const give = useSubmit({
    send: (given: Signature, options) =>
      factor.proveCertificate({ challengeId: ask.data?.challengeId ?? '', ...given }, options),
    touches: TOUCHES,
    onDone: onProven,
  })
  if (ask.data)
    return <SignatureForm challenge={ask.data.challenge} submit={t('factor.verify')} send={give} />
  return (
    <>
      <ProblemNotice error={ask.error} />
      <p className="gap-below">{t('factor.certificate-lead')}</p>
      <Button type="primary" loading={ask.isPending} onClick={() => ask.mutate({})}>
        {t('factor.certificate-begin')}
      </Button>
    </>
  )
}
