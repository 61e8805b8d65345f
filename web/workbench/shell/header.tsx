import { Link } from '@tanstack/react-router'
import { Mark } from '../kit/mark.tsx'
import { t } from '../kit/text.ts'
import { Palette } from '../modules/desk/palette/palette.tsx'
import { HelpButton } from '../modules/help/help-button.tsx'
import { isOpen } from '../modules/identity/is-open.ts'
import { Account } from './account.tsx'
import { Bell } from './bell.tsx'
import { useMay, useSession } from './session.ts'

/** The bar at the top: whose workbench it is, and who is at it. */
export function Header() {
  const { me } = useSession()
  const may = useMay()
  return (
    <header className="bar">
      <Link to="/" className="brand" aria-label={`${me.government.name} ${t('shell.service')}`}>
        <Mark />
        <span className="brand-name">{me.government.name}</span>
        <span className="brand-service">{t('shell.service')}</span>
      </Link>
      <div className="bar-tools">
        {isOpen(me) && <Palette />}
        {isOpen(me) && <HelpButton />}
        {may('message.desk.read') && isOpen(me) && <Bell />}
        <Account />
      </div>
    </header>
  )
}
