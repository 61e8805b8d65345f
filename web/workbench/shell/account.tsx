import { useState } from 'react'
import { lazyPart } from '../kit/lazy-part.ts'
import { AccountButton } from './account-button.tsx'
import { useSession } from './session.ts'

/** The button while its menu is loaded. */
function ClosedButton() {
  const { me } = useSession()
  return <AccountButton me={me} expanded={false} />
}

const AccountMenu = lazyPart(async () => (await import('./account-menu.tsx')).AccountMenu, <ClosedButton />)

/** The account of who is logged in. Its menu is loaded when it is first asked for, or nearly. */
export function Account() {
  const { me } = useSession()
  const [asked, setAsked] = useState(false)
  const load = () => void AccountMenu.preload()
  if (asked) return <AccountMenu />
  return (
    <AccountButton
      me={me}
      expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setAsked(true)}
    />
  )
}
