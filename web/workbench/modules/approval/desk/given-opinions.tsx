import { Tag } from 'antd'
import { Moment } from '../../../kit/moment.tsx'
import { t } from '../../../kit/text.ts'
import type { CaseView } from '../api.ts'
import { opinionHead } from '../opinion-head.ts'

/** Who has to have something before the eyes that scrolls reaches it by the keyboard. */
const SCROLLED_BY_KEYS = 0

/** What was said before, beside the form in which one is about to agree or not; nothing where nobody has said anything. */
export function GivenOpinions({ opinions }: Pick<CaseView, 'opinions'>) {
  if (opinions.length === 0) return null
  return (
    <section className="given-opinions" tabIndex={SCROLLED_BY_KEYS} aria-label={t('opinion.given')}>
      {opinions.map((opinion) => (
        <article key={`${opinion.node} ${opinion.at}`}>
          <p>
            <strong>{opinionHead(opinion)}</strong> {opinion.behalfOf ?? opinion.by}{' '}
            {opinion.signedAt && <Tag color="warning">{t('late-entry.mark')}</Tag>}
            <span className="muted">
              <Moment at={opinion.signedAt ?? opinion.at} />
            </span>
          </p>
          <p className="prose">{opinion.text}</p>
          {opinion.files.length > 0 && (
            <p className="muted">{t('opinion.with-files', { count: opinion.files.length })}</p>
          )}
        </article>
      ))}
    </section>
  )
}
