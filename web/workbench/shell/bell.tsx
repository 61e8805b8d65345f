import { Link } from '@tanstack/react-router'
import { t } from '../kit/text.ts'
import { useUnread } from '../modules/message/api.ts'

/** Leads to the messages and says how many are unread. */
export function Bell() {
  const { data: unread = 0 } = useUnread()
  return (
    <Link to="/messages" className="bell" activeProps={{ 'aria-current': 'page' }}>
      {t('messages.title')}
      {unread > 0 && <span className="bell-count">{t('messages.unread', { count: unread })}</span>}
    </Link>
  )
}
