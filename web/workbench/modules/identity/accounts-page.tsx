import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { ACCOUNT_STATES } from './accounts-search.ts'
import { type AccountLine, useAccounts } from './api.ts'

const route = getRouteApi('/desk/accounts')

const TONES: Readonly<Record<AccountLine['state'], StateTone>> = {
  active: 'done',
  locked: 'failed',
  disabled: 'ended',
}

const COLUMNS: TableColumnsType<AccountLine> = [
  {
    title: t('accounts.login'),
    key: 'login',
    render: (_value, row) => <span className="code">{row.login}</span>,
  },
  {
    title: t('accounts.name'),
    key: 'name',
    render: (_value, { personId, name }) => (
      <Link to="/people/$personId" params={{ personId }}>
        {name}
      </Link>
    ),
  },
  {
    title: t('accounts.state'),
    key: 'state',
    render: (_value, row) => (
      <>
        <StatusTag family="identity:account-state" value={row.state} tones={TONES} />{' '}
        {row.mustChangePassword && <span className="muted">{t('accounts.temporary')}</span>}
      </>
    ),
  },
  {
    title: t('accounts.seen'),
    key: 'seen',
    render: (_value, { lastSeenAt }) => (lastSeenAt ? <Moment at={lastSeenAt} /> : t('accounts.never')),
  },
]

/** 账户: the accounts of the people that one administers, and how each stands. */
export function AccountsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...filter } = search
  const query = useAccounts({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('accounts.title')} lead={t('accounts.lead')} />
      <search className="filters">
        <UnitSelect
          className="filter-wide"
          allowClear
          value={filter.unitId ?? null}
          aria-label={t('person.unit')}
          onChange={(unitId) => change({ unitId: unitId ?? undefined })}
        />
        <ChooseWord
          value={filter.state}
          values={ACCOUNT_STATES}
          family="identity:account-state"
          any={t('accounts.any-state')}
          label={t('accounts.state')}
          onChoose={(state) => change({ state })}
        />
        <FindText text={filter.text} label={t('people.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('accounts.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.personId}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('accounts.empty')}
        exported={{ list: 'identity.accounts', filter }}
      />
    </>
  )
}
