import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type AddProps, factor, TOUCHES } from './api.ts'
import { type Signature, SignatureForm } from './signature-form.tsx'

/** Adds the certificate of a USB key: it signs a challenge. */
export function AddCertificate({ onAdded }: AddProps) {
  const ask = useSubmit({ send: factor.beginCertificate })
  const give = useSubmit({
    send: (given: Signature, options) =>
      factor.confirmCertificate({ challengeId: ask.data?.challengeId ?? '', ...given }, options),
    touches: TOUCHES,
    onDone: onAdded,
  })
  if (ask.data)
    return <SignatureForm challenge={ask.data.challenge} submit={t('factor.add-confirm')} send={give} />
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
