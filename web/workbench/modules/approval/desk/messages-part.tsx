import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'
import { message } from '../../message/api.ts'
import type { CasePanelProps } from '../case-panel-props.ts'

/** What was told about the case: to whom, when, and whether it arrived. */
export function MessagesPart({ view }: CasePanelProps) {
  const query = useQuery({
    queryKey: ['message', 'case', view.id],
    queryFn: () => message.listCaseMessages({ caseId: view.id }),
  })
  return (
    <AwaitQuery query={query}>
      {({ notices, texts }) => (
        <>
          <Section title={t('told.notices')}>
            {notices.length === 0 && <p className="muted">{t('told.none')}</p>}
            <ul className="papers">
              {notices.map((notice) => (
                <li key={notice.id} className="paper">
                  <div>
                    <strong>{notice.title}</strong>
                    <span>{notice.recipient || word('by', 'citizen')}</span>
                    <Moment at={notice.at} />
                  </div>
                  <Tag color={notice.read ? 'success' : 'default'}>
                    {t(notice.read ? 'told.read' : 'told.unread')}
                  </Tag>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('told.texts')}>
            {texts.length === 0 && <p className="muted">{t('told.none')}</p>}
            <ul className="papers">
              {texts.map((text) => (
                <li key={text.id} className="paper">
                  <div>
                    <strong>{text.title}</strong>
                    <span className="code">{text.to}</span>
                    <Moment at={text.sentAt ?? text.createdAt} />
                  </div>
                  <Tag
                    color={text.state === 'sent' ? 'success' : text.state === 'failed' ? 'error' : 'default'}
                  >
                    {word('message:text-state', text.state)}
                  </Tag>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </AwaitQuery>
  )
}
