import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { identity, useOwnMail } from './api.ts'
import { MailForm } from './mail-form.tsx'

/** Where one is told by mail besides the messages in the application; left out where the installation sends none. */
export function OwnMailSection() {
  const { data: mail, error } = useOwnMail()
  const remove = useSubmit({
    send: (_: undefined, options) => identity.removeMail({}, options),
    touches: ['identity'],
  })
  if (error) return <ProblemNotice error={error} />
  if (!mail || (mail.address === null && !mail.available)) return null
  return (
    <Section title={t('mail.title')}>
      <p className="muted gap-below">{t('mail.means')}</p>
      <ProblemNotice error={remove.error} />
      {mail.address === null ? (
        <MailForm />
      ) : (
        <div className="row-actions">
          <span className="code">{mail.address}</span>
          <Button onClick={() => remove.mutate(undefined)} loading={remove.isPending}>
            {t('mail.remove')}
          </Button>
        </div>
      )}
    </Section>
  )
}
