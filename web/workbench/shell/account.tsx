import { lazy, Suspense, useState } from 'react'
import { AccountButton } from './account-button.tsx'
import { useSession } from './session.ts'

const load = () => import('./account-menu.tsx')
const AccountMenu = lazy(async () => ({ default: (await load()).AccountMenu }))

/** The account of who is logged in. Its menu is loaded when it is first asked for, or nearly. */
export function Account() {
  const { me } = useSession()
  const [asked, setAsked] = useState(false)
  const button = (
    <AccountButton
      me={me}
      expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setAsked(true)}
    />
  )
  return asked ? (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  ) : (
    button
  )
}
