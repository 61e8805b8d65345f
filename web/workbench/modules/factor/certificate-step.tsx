import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { TOUCHES } from './api.ts'
import { type Signature, SignatureForm } from './signature-form.tsx'

interface CertificateStepProps<O> {
  /** Asks for what is to be signed. */
  readonly ask: (
    input: Record<string, never>,
    options: { key: string },
  ) => Promise<{ readonly challengeId: string; readonly challenge: string }>
  /** Gives the signature. */
  readonly give: (
    signed: Signature & { readonly challengeId: string },
    options: { key: string },
  ) => Promise<O>
  readonly submit: string
  readonly onDone: (output: O) => void
}

/** The certificate of a USB key signs a challenge. */
export function CertificateStep<O>({ ask, give, submit, onDone }: CertificateStepProps<O>) {
  const asked = useSubmit({ send: ask })
  const given = useSubmit({
    send: (signature: Signature, options) =>
      give({ challengeId: asked.data?.challengeId ?? '', ...signature }, options),
    touches: TOUCHES,
    onDone,
  })
  if (asked.data) return <SignatureForm challenge={asked.data.challenge} submit={submit} send={given} />
  return (
    <>
      <ProblemNotice error={asked.error} />
      <p className="gap-below">{t('factor.certificate-lead')}</p>
      <Button type="primary" loading={asked.isPending} onClick={() => asked.mutate({})}>
        {t('factor.certificate-begin')}
      </Button>
    </>
  )
}
