import { Link } from '@tanstack/react-router'
import { Table, type TableColumnsType, Tag } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type RuleLine, useRules } from './api.ts'
import { CertaintyTag } from './certainty-tag.tsx'
import { periodText } from './rule-words.ts'

const COLUMNS: TableColumnsType<RuleLine> = [
  {
    title: t('rule.name'),
    key: 'name',
    render: (_value, { id, name }) => (
      <div className="cell-main">
        <Link to="/rules/$rule" params={{ rule: id }}>
          {name}
        </Link>
        <span className="code">{id}</span>
      </div>
    ),
  },
  { title: t('rule.article'), dataIndex: 'article' },
  {
    title: t('rule.length'),
    key: 'length',
    render: (_value, line) => periodText(line),
  },
  { title: t('rule.duty'), key: 'duty', render: (_value, { duty }) => word('legaltime:duty', duty) },
  {
    title: t('rule.certainty'),
    key: 'certainty',
    render: (_value, { certainty, unsettled }) => (
      <>
        <CertaintyTag certainty={certainty} />
        {unsettled > 0 && <Tag>{t('rule.unsettled-count', { count: unsettled })}</Tag>}
      </>
    ),
  },
  { title: t('rule.region'), key: 'region', render: (_value, { region }) => region ?? t('rule.everywhere') },
  {
    title: t('rule.version'),
    key: 'version',
    render: (_value, { version, versions }) => t('rule.version-of', { version, versions }),
  },
]

/** 期限规则, by law. */
export function RulesPage() {
  return (
    <>
      <PageHeader title={t('rules.title')} lead={t('rules.lead')} />
      <AwaitQuery query={useRules()}>
        {(rules) =>
          [...Map.groupBy(rules, ({ law }) => law)].map(([law, lines]) => (
            <Section key={law} title={law}>
              <Table<RuleLine>
                size="small"
                columns={COLUMNS}
                dataSource={lines}
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
              />
            </Section>
          ))
        }
      </AwaitQuery>
    </>
  )
}
