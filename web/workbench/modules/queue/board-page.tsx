import { useParams } from '@tanstack/react-router'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { momentText } from '../../kit/moments.ts'
import { t } from '../../kit/text.ts'
import { useBoard } from './api.ts'

/** 叫号大屏: hangs in the hall, is open to everybody, and shows numbers and windows only. */
export function BoardPage() {
  const { government } = useParams({ from: '/board/$government' })
  const query = useBoard(government)
  return (
    <main className="board">
      <AwaitQuery query={query}>
        {({ governmentName, calls, lanes, at }) => (
          <>
            <header className="board-head">
              <h1>{t('board.title', { name: governmentName })}</h1>
              <time dateTime={at}>{momentText(at)}</time>
            </header>
            <ol className="board-calls" aria-live="polite">
              {calls.map(({ label, number, serving, calls: times, calledAt }) => (
                <li key={`${label} ${calledAt} ${times}`} className={serving ? 'board-serving' : ''}>
                  <strong>{label}</strong>
                  <span>{t('board.to', { number })}</span>
                </li>
              ))}
              {calls.length === 0 && <li>{t('board.nobody')}</li>}
            </ol>
            <ul className="board-lanes">
              {lanes.map(({ letter, name, waiting }) => (
                <li key={letter}>
                  {letter} {name} {t('queue.waiting', { count: waiting })}
                </li>
              ))}
            </ul>
            {query.isError && <p role="alert">{t('board.offline')}</p>}
          </>
        )}
      </AwaitQuery>
    </main>
  )
}
