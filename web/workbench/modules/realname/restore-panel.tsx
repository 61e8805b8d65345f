import { App, Button } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { realname, type WindowAccount } from './api.ts'
import { PhoneDialog } from './phone-dialog.tsx'

function useResetCode(accountId: string) {
  const { message, modal } = App.useApp()
  const give = useSubmit({
    send: realname.handOutResetCode,
    onDone: ({ code, expiresAt }) =>
      void modal.success({
        title: t('check.code-made'),
        content: (
          <>
            <p>{t('check.code-use')}</p>
            <p className="secret">{code}</p>
            <p>
              {t('check.code-until')} <Moment at={expiresAt} />
            </p>
          </>
        ),
        okText: t('staff.password-noted'),
      }),
  })
  return () => give.mutate({ accountId }, { onError: (error) => void message.error(sentenceOf(error)) })
}

/** What who has just checked the person may do for his account: a code for a new password, another phone. */
export function RestorePanel({ account }: { readonly account: WindowAccount }) {
  const { accountId, restoreUntil } = account
  const [moving, setMoving] = useState(false)
  const giveCode = useResetCode(accountId)
  if (restoreUntil === null) {
    return (
      <Section title={t('check.restore')}>
        <p className="muted">{t('check.restore-first')}</p>
      </Section>
    )
  }
  return (
    <Section
      title={t('check.restore')}
      beside={
        <div className="row-actions">
          <Button onClick={giveCode}>{t('check.give-code')}</Button>
          <Button onClick={() => setMoving(true)}>{t('check.move-phone')}</Button>
        </div>
      }
    >
      <p>
        {t('check.restore-until')} <Moment at={restoreUntil} />
      </p>
      <PhoneDialog accountId={accountId} open={moving} onClose={() => setMoving(false)} />
    </Section>
  )
}
