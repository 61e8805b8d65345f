import { Button, QRCode } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type AddProps, factor, TOUCHES } from './api.ts'
import { CodeForm } from './code-form.tsx'

/** A secret in groups of four, as it is typed. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** Adds an authenticator: QR code or secret, then the code that it shows. */
export function AddTotp({ onAdded }: AddProps) {
  const begin = useSubmit({ send: factor.beginTotp })
  const confirm = useSubmit({
    send: (code: string, options) =>
      factor.confirmTotp({ challengeId: begin.data?.challengeId ?? '', code }, options),
    touches: TOUCHES,
    onDone: onAdded,
  })
  if (!begin.data?.secret || !begin.data.uri)
    return (
      <>
        <ProblemNotice error={begin.error} />
        <p className="gap-below">{t('factor.totp-lead')}</p>
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({})}>
          {t('factor.totp-begin')}
        </Button>
      </>
    )
  return (
    <>
      <p>{t('factor.totp-scan')}</p>
      <QRCode className="gap-below" type="svg" value={begin.data.uri} size={176} errorLevel="M" />
      <p>{t('factor.totp-secret')}</p>
      <p className="secret gap-below">{grouped(begin.data.secret)}</p>
      <CodeForm label={t('factor.totp-code')} submit={t('factor.add-confirm')} send={confirm} />
    </>
  )
}
