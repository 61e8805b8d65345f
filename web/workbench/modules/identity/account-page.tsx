import { Facts } from '../../kit/facts.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { OwnFactorsSection } from '../factor/own-factors.tsx'
import { OwnMailSection } from './own-mail-section.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** One's own account: position, second factors, sessions, password. */
export function AccountPage() {
  const { me } = useSession()
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Section title={me.name}>
        <Facts
          facts={[
            { label: t('login.login'), value: <span className="code">{me.login}</span> },
            { label: t('account.unit'), value: me.unit.name },
            { label: t('account.position'), value: me.appointment.title },
          ]}
        />
      </Section>
      <OwnFactorsSection />
      <OwnMailSection />
      <SessionsSection />
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
    </>
  )
}
