import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Moment } from '../../../kit/moment.tsx'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'
import { approval } from '../api.ts'
import type { CasePanelProps } from '../case-panel-props.ts'

/** Papers of the case that are void, or whose place another took: when, by whom and why; nothing where there are none. */
export function VoidPapersPart({ view }: CasePanelProps) {
  const { data } = useQuery({
    queryKey: ['approval', 'void-papers', view.id],
    queryFn: () => approval.listVoidPapers({ caseId: view.id }),
  })
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t('paper.void-title')}>
      <ul className="papers">
        {data.rows.map(({ id, template, number, voidedAt, voidedBy, voidReason, successor }) => (
          <li key={id} className="paper">
            <div>
              <span>{word('paper:template', template)}</span>
              <s className="code">{number}</s>
              <span className="muted">
                <Moment at={voidedAt} /> {[voidedBy, voidReason].filter(Boolean).join('：')}
              </span>
            </div>
            <Tag color={successor === null ? 'error' : 'default'}>
              {successor === null ? t('paper.is-void') : t('paper.superseded-by', { number: successor })}
            </Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
