import { getRouteApi } from '@tanstack/react-router'
import { InstantInput } from '../../kit/instant-input.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { usePastTasks } from './api.ts'
import { pastTaskColumns } from './past-task-columns.tsx'
import type { pastTraySearch } from './past-tray-search.ts'

const route = getRouteApi('/desk/past-tasks')

/** 时点待办: what lay in the trays of units at an instant. */
export function PastTrayPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const { at, unitId, page = 1 } = search
  const query = usePastTasks({ page, size: PAGE_SIZE, ...present({ at, unitId }) })
  const change = (next: Parameters<typeof pastTraySearch>[0]) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('past-tray.title')} lead={t('past-tray.lead')} />
      <search className="filters">
        <InstantInput label={t('past.instant')} value={at} onChange={(instant) => change({ at: instant })} />
        {may('org.unit.read') && (
          <UnitSelect
            className="filter-wide"
            allowClear
            value={unitId ?? null}
            placeholder={t('past-tray.any-unit')}
            aria-label={t('past-tray.unit')}
            onChange={(unit: string | null) => change({ unitId: unit ?? undefined })}
          />
        )}
      </search>
      <ListTable
        label={t('past-tray.title')}
        columns={pastTaskColumns(at)}
        query={query}
        rowKey={(task) => task.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('past-tray.empty')}
        {...(at !== undefined && { exported: { list: 'casework.past-tasks', filter: { at, unitId } } })}
      />
    </>
  )
}
