import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { factor, TOUCHES } from './api.ts'
import { signWithPasskey } from './passkey.ts'

/** Proves oneself by a passkey. */
export function ProvePasskey({ onProven }: { readonly onProven: () => void }) {
  const prove = useSubmit({
    send: async (_input: object, options) => {
      const { challengeId, options: asked } = await factor.askPasskey({})
      return factor.provePasskey({ challengeId, credential: await signWithPasskey(asked) }, options)
    },
    touches: TOUCHES,
    onDone: onProven,
  })
  return (
    <>
      <ProblemNotice error={prove.error} />
      <p className="gap-below">{t('factor.passkey-lead')}</p>
      <Button type="primary" loading={prove.isPending} onClick={() => prove.mutate({})}>
        {t('factor.use-passkey')}
      </Button>
    </>
  )
}
