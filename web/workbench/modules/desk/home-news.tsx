import { Link } from '@tanstack/react-router'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t } from '../../kit/text.ts'
import { type DeskMessage, useInbox } from '../message/api.ts'

/** Messages that home names: the newest. */
const NEWEST = 5

function News({ row }: { readonly row: DeskMessage }) {
  const title = row.read ? row.title : <strong>{row.title}</strong>
  return (
    <li>
      {row.caseId === null ? (
        title
      ) : (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {title}
        </Link>
      )}
      <span className="muted">{row.body}</span>
      <Moment at={row.at} />
    </li>
  )
}

/** 最近的消息: what one was told last. */
export function HomeNews() {
  return (
    <section className="home-list" aria-labelledby="home-news">
      <h2 id="home-news">{t('home.news')}</h2>
      <AwaitQuery query={useInbox(false, 1, NEWEST)}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="muted">{t('messages.empty')}</p>
          ) : (
            <>
              <ul>
                {rows.map((row) => (
                  <News key={row.id} row={row} />
                ))}
              </ul>
              <Link to="/messages">{t('home.to-messages')}</Link>
            </>
          )
        }
      </AwaitQuery>
    </section>
  )
}
