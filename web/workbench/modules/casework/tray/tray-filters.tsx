import { Select, Tabs } from 'antd'
import { FindText } from '../../../kit/find-text.tsx'
import { t } from '../../../kit/text.ts'
import { useMay } from '../../../shell/session.ts'
import { UnitSelect } from '../../org/unit-select.tsx'
import { type ChangeTray, DUE, ORDERS, TRAY_VIEWS, type TraySearch } from './tray-search.ts'

interface TrayFiltersProps {
  readonly search: TraySearch
  readonly change: ChangeTray
}

function Narrowing({ search, change }: TrayFiltersProps) {
  const may = useMay()
  return (
    <search className="filters">
      <Select
        className="filter-wide"
        allowClear
        value={search.due ?? null}
        placeholder={t('tray.any-due')}
        aria-label={t('task.due')}
        onChange={(due: (typeof DUE)[number] | null) => change({ due: due ?? undefined })}
        options={DUE.map((value) => ({ value, label: t(`tray.due.${value}`) }))}
      />
      {may('org.unit.read') && (
        <UnitSelect
          className="filter-wide"
          allowClear
          value={search.unitId ?? null}
          placeholder={t('past-tray.any-unit')}
          aria-label={t('task.unit')}
          onChange={(unit: string | null) => change({ unitId: unit ?? undefined })}
        />
      )}
      <Select
        className="filter-wide"
        value={search.order ?? 'due'}
        aria-label={t('tray.order')}
        onChange={(order) => change({ order: order === 'due' ? undefined : order })}
        options={ORDERS.map((value) => ({ value, label: t(`tray.order.${value}`) }))}
      />
      <FindText text={search.text} label={t('tray.find')} onFind={(text) => change({ text })} />
    </search>
  )
}

/** Whose tasks are shown, and to what the tray is narrowed. */
export function TrayFilters({ search, change }: TrayFiltersProps) {
  return (
    <>
      <Tabs
        className="tray-views"
        activeKey={search.view ?? 'all'}
        onChange={(key) => change({ view: TRAY_VIEWS.find((view) => view === key) })}
        items={TRAY_VIEWS.map((key) => ({ key, label: t(`tray.view.${key}`) }))}
      />
      <Narrowing search={search} change={change} />
    </>
  )
}
