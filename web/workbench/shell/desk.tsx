import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { AwaitQuery, Waiting } from '../kit/await-query.tsx'
import { lazyPart } from '../kit/lazy-part.ts'
import { t } from '../kit/text.ts'
import { ME, type Me } from '../modules/identity/api.ts'
import { isOpen } from '../modules/identity/is-open.ts'
import { BehalfBar } from './behalf-bar.tsx'
import { ConnectionWord } from './connection-word.tsx'
import { Header } from './header.tsx'
import { LiveDesk } from './live-desk.tsx'
import { Navigation } from './navigation.tsx'
import { useReachableTables } from './reachable-tables.ts'
import { ScannedCase } from './scanned-case.tsx'
import { SessionProvider } from './session.ts'
import { UnsavedGuard } from './unsaved-guard.ts'

const FactorGate = lazyPart(
  async () => (await import('../modules/factor/factor-gate.tsx')).FactorGate,
  <Waiting />,
)
const PasswordForm = lazyPart(
  async () => (await import('../modules/identity/password-form.tsx')).PasswordForm,
  <Waiting />,
)

const MustChangePassword = () => (
  <div className="narrow">
    <h1>{t('password.must-title')}</h1>
    <p className="gap-below">{t('password.must-lead')}</p>
    <PasswordForm />
  </div>
)

function DeskBody({ me }: { readonly me: Me }) {
  if (me.mustChangePassword) return <MustChangePassword />
  if (me.secondFactor !== 'done') return <FactorGate need={me.secondFactor} />
  return (
    <Suspense fallback={<Waiting />}>
      <ScannedCase />
      <Outlet />
    </Suspense>
  )
}

function DeskFrame({ me }: { readonly me: Me }) {
  useReachableTables()
  return (
    <SessionProvider value={{ me, governmentSlug: me.government.slug }}>
      <LiveDesk open={isOpen(me)}>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Header />
        {isOpen(me) && <ConnectionWord />}
        <BehalfBar />
        <UnsavedGuard />
        <div className="desk">
          <Navigation />
          <main className="main" id="main" tabIndex={-1}>
            <DeskBody me={me} />
          </main>
        </div>
      </LiveDesk>
    </SessionProvider>
  )
}

/** The frame around every page of the desk. Without a session, the log-in page takes its place. */
export function Desk() {
  return <AwaitQuery query={useQuery(ME)}>{(me) => <DeskFrame me={me} />}</AwaitQuery>
}
