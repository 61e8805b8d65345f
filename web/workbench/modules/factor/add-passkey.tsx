import { Alert, Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type AddProps, factor, TOUCHES } from './api.ts'
import { makePasskey } from './passkey.ts'

/** Adds a passkey: the browser makes it, in the device, a phone or a key. */
export function AddPasskey({ own, onAdded }: AddProps) {
  const add = useSubmit({
    send: async (_input: object, options) => {
      const { challengeId, options: asked } = await factor.beginPasskey({})
      return factor.confirmPasskey({ challengeId, credential: await makePasskey(asked) }, options)
    },
    touches: TOUCHES,
    onDone: onAdded,
  })
  const elsewhere = own.passkeyOrigin !== null && own.passkeyOrigin !== location.origin
  if (elsewhere)
    return (
      <Alert
        type="info"
        showIcon
        title={t('factor.passkey-elsewhere', { origin: own.passkeyOrigin ?? '' })}
      />
    )
  return (
    <>
      <ProblemNotice error={add.error} />
      <p className="gap-below">{t('factor.passkey-about')}</p>
      <Button type="primary" loading={add.isPending} onClick={() => add.mutate({})}>
        {t('factor.passkey-make')}
      </Button>
    </>
  )
}
