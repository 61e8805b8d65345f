import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { type PersonLine, usePeople } from './api.ts'
import { CreatePersonDialog } from './create-person-dialog.tsx'
import { PERSON_STATES } from './people-search.ts'
import { UnitSelect } from './unit-select.tsx'

const route = getRouteApi('/desk/people')

const COLUMNS: TableColumnsType<PersonLine> = [
  {
    title: t('person.name'),
    key: 'name',
    render: (_value, row) => (
      <Link to="/people/$personId" params={{ personId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  {
    title: t('person.employee-no'),
    key: 'no',
    render: (_value, row) => <span className="code">{row.employeeNo}</span>,
  },
  {
    title: t('person.positions'),
    key: 'positions',
    render: (_value, row) => row.positions.map(({ unitName, title }) => `${unitName} ${title}`).join('；'),
  },
  {
    title: t('person.state'),
    key: 'state',
    render: (_value, row) => (
      <StatusTag family="person-state" value={row.state} tones={{ active: 'done', left: 'ended' }} />
    ),
  },
]

/** 人员: who works here, and in which positions. */
export function PeoplePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const [creating, setCreating] = useState(false)
  const { page = 1, ...filter } = search
  const query = usePeople({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title={t('people.title')}
        actions={
          <>
            {may('org.person.import') && (
              <Link to="/import" search={{ target: 'identity.staff' }}>
                {t('import.title')}
              </Link>
            )}
            {may('org.person.manage') && (
              <Button type="primary" onClick={() => setCreating(true)}>
                {t('person.create')}
              </Button>
            )}
          </>
        }
      />
      <search className="filters">
        <UnitSelect
          className="filter-wide"
          allowClear
          value={search.unitId ?? null}
          aria-label={t('person.unit')}
          onChange={(unitId) => change({ unitId: unitId ?? undefined })}
        />
        <Select
          className="filter-wide"
          allowClear
          value={search.state ?? null}
          placeholder={t('people.any-state')}
          aria-label={t('person.state')}
          onChange={(state: string | null) => change({ state: state ?? undefined })}
          options={PERSON_STATES.map((value) => ({ value, label: word('person-state', value) }))}
        />
        <FindText text={search.text} label={t('people.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('people.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('people.empty')}
        exported={{ list: 'org.people', filter }}
      />
      <CreatePersonDialog open={creating} onClose={() => setCreating(false)} />
    </>
  )
}
