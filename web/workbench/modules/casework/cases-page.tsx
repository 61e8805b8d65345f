import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useCases } from './api.ts'
import { CASE_COLUMNS } from './case-columns.tsx'
import type { casesSearch } from './cases-search.ts'
import { CASE_STATES } from './status.ts'

const route = getRouteApi('/desk/cases')
const SPANS = { all: undefined, open: true, closed: false } as const
type Span = keyof typeof SPANS

const spanOf = (open: boolean | undefined): Span => (open === undefined ? 'all' : open ? 'open' : 'closed')

/** 办件: every case within the permissions of the appointment. */
export function CasesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...filter } = search
  const query = useCases({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Parameters<typeof casesSearch>[0]) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('cases.title')} lead={t('cases.lead')} />
      <search className="filters">
        <Segmented<Span>
          value={spanOf(search.open)}
          onChange={(span) => change({ open: SPANS[span] })}
          options={(['all', 'open', 'closed'] as const).map((value) => ({
            value,
            label: t(`cases.span.${value}`),
          }))}
        />
        <Select
          className="filter-wide"
          allowClear
          value={search.status ?? null}
          placeholder={t('cases.any-status')}
          aria-label={t('case.status')}
          onChange={(status: string | null) => change({ status: status ?? undefined })}
          options={CASE_STATES.map((value) => ({ value, label: word('status', value) }))}
        />
        <FindText text={search.text} label={t('cases.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('cases.title')}
        columns={CASE_COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('cases.empty')}
        exported={{ list: 'casework.cases', filter }}
      />
    </>
  )
}
