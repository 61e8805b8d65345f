import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { Section } from '../../../kit/section.tsx'
import { StatusTag } from '../../../kit/status-tag.tsx'
import { t } from '../../../kit/text.ts'
import { casework } from '../../casework/api.ts'
import { CASE_TONES } from '../../casework/status.ts'
import type { CasePanelProps } from '../case-panel-props.ts'

/** Other cases of the same applicant or at the same place, as far as the reader may see them. */
export function RelatedPart({ view }: CasePanelProps) {
  const query = useQuery({
    queryKey: ['casework', 'related', view.id],
    queryFn: () => casework.listRelatedCases({ caseId: view.id }),
  })
  return (
    <Section title={t('related.title')} beside={<span className="muted">{t('related.lead')}</span>}>
      <AwaitQuery query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className="muted">{t('related.none')}</p>}
            <ul className="papers">
              {rows.map((row) => (
                <li key={row.id} className="paper">
                  <div>
                    <Link to="/cases/$caseId" params={{ caseId: row.id }}>
                      {row.subject}
                    </Link>
                    <span className="code">{row.number}</span>
                    <span>{row.unitName}</span>
                    {row.capacity && <Tag>{t(`related.by.${row.capacity}`)}</Tag>}
                    {row.samePlace && <Tag>{t('related.by.place')}</Tag>}
                    <Moment at={row.openedAt} />
                  </div>
                  <StatusTag family="status" value={row.status} tones={CASE_TONES} />
                </li>
              ))}
            </ul>
          </>
        )}
      </AwaitQuery>
    </Section>
  )
}
