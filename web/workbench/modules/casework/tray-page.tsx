import { getRouteApi } from '@tanstack/react-router'
import { Input, Tabs } from 'antd'
import { useState } from 'react'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useTasks } from './api.ts'
import { DelegatedTrays } from './delegated-trays.tsx'
import { TASK_COLUMNS } from './task-columns.tsx'
import { TaskCounts } from './task-counts.tsx'
import { TrayKeys } from './tray-keys.tsx'
import { TRAY_VIEWS } from './tray-search.ts'
import { ReadingsSection } from './turns/readings-section.tsx'
import { useTrayKeys } from './use-tray-keys.ts'

const route = getRouteApi('/desk/')

/** 待办: what waits for this person or his unit. */
export function TrayPage() {
  const { view = 'all', text, page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const [helpOpen, setHelpOpen] = useState(false)
  const query = useTasks({ view, page, size: PAGE_SIZE, ...present({ text }) })
  const active = useTrayKeys(query.data?.rows ?? [], () => setHelpOpen(true))
  return (
    <>
      <PageHeader title={t('tray.title')} actions={<TrayKeys open={helpOpen} onOpen={setHelpOpen} />} />
      <DelegatedTrays />
      <TaskCounts />
      <ReadingsSection />
      <Tabs
        className="tray-views"
        activeKey={view}
        onChange={(key) =>
          void navigate({ search: (old) => present({ ...old, view: key as typeof view, page: undefined }) })
        }
        items={TRAY_VIEWS.map((key) => ({ key, label: t(`tray.view.${key}`) }))}
        tabBarExtraContent={
          <Input.Search
            key={text ?? ''}
            className="tray-find"
            allowClear
            defaultValue={text ?? ''}
            placeholder={t('tray.find')}
            aria-label={t('tray.find')}
            onSearch={(found) =>
              void navigate({
                search: (old) => present({ ...old, text: found.trim() || undefined, page: undefined }),
              })
            }
          />
        }
      />
      <ListTable
        label={t('tray.title')}
        columns={TASK_COLUMNS}
        query={query}
        rowKey={(task) => task.id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        active={active}
        empty={t(`tray.empty.${view}`)}
        exported={{ list: 'casework.tasks', filter: { view, text } }}
      />
    </>
  )
}
