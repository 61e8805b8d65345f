import { Button, Table, type TableColumnsType, Tabs } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { type MatrixLine, type Role, useMatrix, useRoles } from './api.ts'
import { DelegationRules } from './delegation-rules.tsx'
import { RoleChanges } from './role-changes.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { RoleOffers } from './role-offers.tsx'

const scopeIn = (line: MatrixLine, role: Role): string | undefined =>
  line.roles.find(({ code }) => code === role.code)?.scope

const matrixColumns = (roles: readonly Role[]): TableColumnsType<MatrixLine> => [
  {
    title: t('roles.permission'),
    key: 'permission',
    fixed: 'left',
    render: (_value, line) => (
      <div className="cell-main">
        <span>{line.title}</span>
        <span className="code">{line.permission}</span>
      </div>
    ),
  },
  {
    title: t('roles.everybody'),
    key: 'holders',
    render: (_value, line) =>
      line.holders
        .filter((holder) => holder !== 'role')
        .map((holder) => word('holder', holder))
        .join('、'),
  },
  ...roles.map((role) => ({
    title: role.title,
    key: role.code,
    render: (_value: unknown, line: MatrixLine) => {
      const scope = scopeIn(line, role)
      return scope ? word('org:scope', scope) : <span className="muted">–</span>
    },
  })),
]

function Matrix({ roles }: { readonly roles: readonly Role[] }) {
  return (
    <AwaitQuery query={useMatrix()}>
      {(lines) => (
        <>
          <div className="list-tools">
            <ExportButton list="org.permissions" filter={{}} />
          </div>
          <Table<MatrixLine>
            size="small"
            columns={matrixColumns(roles)}
            dataSource={lines}
            rowKey="permission"
            pagination={false}
            scroll={{ x: 'max-content' }}
            sticky
          />
        </>
      )}
    </AwaitQuery>
  )
}

const roleColumns = (edit: ((role: Role) => void) | null): TableColumnsType<Role> => [
  { title: t('roles.name'), dataIndex: 'title' },
  {
    title: t('roles.code'),
    key: 'code',
    render: (_value, role) => <span className="code">{role.code}</span>,
  },
  {
    title: t('roles.grants'),
    key: 'grants',
    render: (_value, role) => t('roles.grant-count', { count: role.grants.length }),
  },
  ...(edit
    ? [
        {
          title: t('task.action'),
          key: 'action',
          render: (_value: unknown, role: Role) => (
            <Button size="small" onClick={() => edit(role)}>
              {t('roles.edit')}
            </Button>
          ),
        },
      ]
    : []),
]

/** 角色与权限: the roles, and who holds each permission how far. */
export function RolesPage() {
  const may = useMay()
  const mayManage = may('org.role.manage')
  const [opened, setOpened] = useState<Role | 'new' | null>(null)
  return (
    <>
      <PageHeader
        title={t('roles.title')}
        lead={t('roles.lead')}
        actions={
          mayManage && (
            <Button type="primary" onClick={() => setOpened('new')}>
              {t('roles.create')}
            </Button>
          )
        }
      />
      {mayManage && <RoleOffers />}
      <AwaitQuery query={useRoles()}>
        {(roles) => (
          <Tabs
            items={[
              {
                key: 'roles',
                label: t('roles.tab.roles'),
                children: (
                  <>
                    <div className="list-tools">
                      <ExportButton list="org.roles" filter={{}} />
                    </div>
                    <Table<Role>
                      size="small"
                      columns={roleColumns(mayManage ? setOpened : null)}
                      dataSource={roles}
                      rowKey="id"
                      pagination={false}
                      scroll={{ x: 'max-content' }}
                    />
                  </>
                ),
              },
              { key: 'matrix', label: t('roles.tab.matrix'), children: <Matrix roles={roles} /> },
              { key: 'changes', label: t('roles.tab.changes'), children: <RoleChanges /> },
              {
                key: 'rules',
                label: t('roles.tab.rules'),
                children: <DelegationRules mayManage={mayManage} />,
              },
            ]}
          />
        )}
      </AwaitQuery>
      {opened && <RoleDialog role={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </>
  )
}
