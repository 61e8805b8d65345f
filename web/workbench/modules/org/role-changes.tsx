import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { type RoleChange, useRoleChanges } from './api.ts'

const grantText = ({ title, scope }: RoleChange['added'][number]): string =>
  t('roles.given', { title, scope: word('org:scope', scope) })

/** Permissions that were given or taken, each on a line. */
const Grants = ({ grants }: { readonly grants: RoleChange['added'] }) => (
  <ul className="plain">
    {grants.map((grant) => (
      <li key={`${grant.permission} ${grant.scope}`}>{grantText(grant)}</li>
    ))}
  </ul>
)

const whoText = ({ who, behalf }: RoleChange): string => {
  if (who === '') return t('roles.by-update')
  return behalf === '' ? who : t('roles.by-for', { who, behalf })
}

const COLUMNS: TableColumnsType<RoleChange> = [
  { title: t('roles.changed-at'), key: 'at', render: (_value, { at }) => <Moment at={at} /> },
  { title: t('roles.changed-by'), key: 'who', render: (_value, change) => whoText(change) },
  { title: t('roles.name'), dataIndex: 'roleTitle' },
  {
    title: t('roles.change'),
    key: 'change',
    render: (_value, { change }) => word('org:role-change', change),
  },
  { title: t('roles.added'), key: 'added', render: (_value, { added }) => <Grants grants={added} /> },
  { title: t('roles.removed'), key: 'removed', render: (_value, { removed }) => <Grants grants={removed} /> },
]

/** 变更记录: who changed which role when, and what that gave and took. */
export function RoleChanges() {
  const [page, setPage] = useState(1)
  return (
    <ListTable
      label={t('roles.tab.changes')}
      columns={COLUMNS}
      query={useRoleChanges(page, PAGE_SIZE)}
      rowKey={({ id }) => id}
      page={page}
      onPage={setPage}
      empty={t('roles.no-changes')}
      exported={{ list: 'org.role-changes', filter: {} }}
    />
  )
}
