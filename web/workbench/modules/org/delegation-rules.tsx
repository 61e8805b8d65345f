import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { t, word } from '../../kit/text.ts'
import { type DelegationRule, useDelegationRules } from './delegation-api.ts'
import { DelegationRuleDialog } from './delegation-rule-dialog.tsx'

const columns = (edit: ((rule: DelegationRule) => void) | null): TableColumnsType<DelegationRule> => [
  {
    title: t('roles.permission'),
    key: 'permission',
    render: (_value, rule) => (
      <div className="cell-main">
        <span>{rule.title}</span>
        <span className="code">{rule.permission}</span>
      </div>
    ),
  },
  {
    title: t('delegation-rules.reach'),
    key: 'reach',
    render: (_value, { reach }) => word('org:reach', reach),
  },
  {
    title: t('delegation-rules.days'),
    key: 'days',
    render: (_value, { reach, maxDays }) =>
      reach === 'nobody' ? '–' : t('delegation-rules.day-count', { count: maxDays }),
  },
  {
    title: t('delegation-rules.source'),
    key: 'source',
    render: (_value, { source }) => <Tag>{t(`delegation-rules.source.${source}`)}</Tag>,
  },
  ...(edit
    ? [
        {
          title: t('task.action'),
          key: 'action',
          render: (_value: unknown, rule: DelegationRule) =>
            rule.source !== 'bound' && (
              <Button size="small" onClick={() => edit(rule)}>
                {t('delegation-rules.edit')}
              </Button>
            ),
        },
      ]
    : []),
]

/** 委托规则: to whom each permission may be delegated, and for how long. */
export function DelegationRules({ mayManage }: { readonly mayManage: boolean }) {
  const [opened, setOpened] = useState<DelegationRule | null>(null)
  return (
    <>
      <p className="muted gap-below">{t('delegation-rules.lead')}</p>
      <AwaitQuery query={useDelegationRules()}>
        {(rules) => (
          <Table<DelegationRule>
            size="small"
            columns={columns(mayManage ? setOpened : null)}
            dataSource={rules}
            rowKey="permission"
            pagination={false}
            scroll={{ x: 'max-content' }}
            sticky
          />
        )}
      </AwaitQuery>
      {opened && <DelegationRuleDialog rule={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
