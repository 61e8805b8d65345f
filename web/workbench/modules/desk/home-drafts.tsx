import { Link } from '@tanstack/react-router'
import { localDraft } from '../../kit/local-draft.ts'
import { t } from '../../kit/text.ts'
import { draftsOf } from './drafts.ts'

/** 还没有提交的: what was written on this device and not sent, each leading back to where it is. */
export function HomeDrafts() {
  const drafts = draftsOf(localDraft.names())
  if (drafts.length === 0) return null
  return (
    <section className="home-list" aria-labelledby="home-drafts">
      <h2 id="home-drafts">{t('home.drafts')}</h2>
      <p className="muted">{t('home.drafts-lead')}</p>
      <ul>
        {drafts.map(({ at, link, what }) => (
          <li key={at}>
            <Link {...link}>{t(`home.draft.${what}`)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
