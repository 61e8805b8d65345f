import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { chosenColumns } from '../../../kit/chosen-columns.ts'
import { ListTable, PAGE_SIZE } from '../../../kit/list-table.tsx'
import { PageHeader } from '../../../kit/page-header.tsx'
import { t } from '../../../kit/text.ts'
import { present } from '../../../kit/url-state.ts'
import { useTasks } from '../api.ts'
import { ReadingsSection } from '../turns/readings-section.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { DelegatedTrays } from './delegated-trays.tsx'
import { TASK_COLUMNS } from './task-columns.tsx'
import { TaskCounts } from './task-counts.tsx'
import { TrayFilters } from './tray-filters.tsx'
import { TrayKeys } from './tray-keys.tsx'
import type { ChangeTray } from './tray-search.ts'
import { TrayTools } from './tray-tools.tsx'
import { useSelection } from './use-selection.ts'
import { useTrayKeys } from './use-tray-keys.ts'

const route = getRouteApi('/desk/tasks')

/** 待办: what waits for this person or his unit. */
export function TrayPage() {
  const search = route.useSearch()
  const { page = 1, columns, ...filter } = search
  const navigate = route.useNavigate()
  const [helpOpen, setHelpOpen] = useState(false)
  const query = useTasks({ ...filter, view: filter.view ?? 'all', page, size: PAGE_SIZE })
  const rows = query.data?.rows ?? []
  const selection = useSelection(rows)
  const active = useTrayKeys(rows, { onHelp: () => setHelpOpen(true), selection })
  const change: ChangeTray = (next) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('tray.title')} actions={<TrayKeys open={helpOpen} onOpen={setHelpOpen} />} />
      <DelegatedTrays />
      <TaskCounts search={search} change={change} />
      <ReadingsSection />
      <TrayFilters search={search} change={change} />
      <BulkBar tasks={selection.tasks} onDone={selection.clear} />
      <ListTable
        label={t('tray.title')}
        columns={chosenColumns(TASK_COLUMNS, columns)}
        query={query}
        rowKey={(task) => task.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        active={active}
        empty={t(`tray.empty.${filter.view ?? 'all'}`)}
        selection={selection}
        tools={
          <TrayTools
            search={search}
            change={change}
            onMarkAll={selection.toggleAll}
            onView={(kept) => void navigate({ to: '/tasks', search: kept })}
          />
        }
        exported={{ list: 'casework.tasks', filter }}
      />
    </>
  )
}
