import { Link } from '@tanstack/react-router'
import { t } from '../kit/text.ts'

/** There is no page at this address. */
export const NotFound = () => (
  <main className="stand-in">
    <h1>{t('problem.no-page')}</h1>
    <Link to="/">{t('problem.to-home')}</Link>
  </main>
)
