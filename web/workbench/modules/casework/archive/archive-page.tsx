import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { PageHeader } from '../../../kit/page-header.tsx'
import { t } from '../../../kit/text.ts'
import { present } from '../../../kit/url-state.ts'
import { useMay } from '../../../shell/session.ts'
import { RegisterFilter } from '../../approval/register-filter.tsx'
import { ArchiveRules } from './archive-rules.tsx'
import { ArchivedFiles } from './archived-files.tsx'
import { WaitingFiles } from './waiting-files.tsx'

const route = getRouteApi('/desk/archive')

/** 归档: the register of files of a year, what waits to come into it, and by which rules files are numbered. */
export function ArchivePage() {
  const { view = 'register', page = 1, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  const onPage = (next: number) => change({ page: next > 1 ? next : undefined })
  return (
    <>
      <PageHeader title={t('archive.title')} lead={t('archive.lead')} />
      {may('casework.archive.keep') && (
        <Segmented
          className="gap-below"
          value={view}
          options={[
            { value: 'register', label: t('archive.register') },
            { value: 'waiting', label: t('archive.waiting') },
          ]}
          onChange={(next) => change({ view: next === 'register' ? undefined : next })}
        />
      )}
      <RegisterFilter unitId={filter.unitId} year={filter.year} onChange={change} />
      {view === 'waiting' && may('casework.archive.keep') ? (
        <WaitingFiles filter={filter} page={page} onPage={onPage} />
      ) : (
        <ArchivedFiles filter={filter} page={page} onPage={onPage} />
      )}
      {may('casework.archive-rule.manage') && <ArchiveRules />}
    </>
  )
}
