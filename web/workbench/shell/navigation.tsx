import { Link } from '@tanstack/react-router'
import { t } from '../kit/text.ts'
import { isOpen } from '../modules/identity/is-open.ts'
import { navigationFor } from './nav.ts'
import { useMay, useSession } from './session.ts'

/** The navigation at the side; below 900 px a strip under the header. It leads nowhere before the desk is open. */
export function Navigation() {
  const { me } = useSession()
  const may = useMay()
  const groups = isOpen(me) ? navigationFor(may) : []
  return (
    <nav className="nav" aria-label={t('nav.title')}>
      {groups.map((group) => (
        <section key={group.title} className="nav-group">
          <h2>{t(group.title)}</h2>
          <ul>
            {group.entries.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
