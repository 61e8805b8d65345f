import { getRouteApi, Link } from '@tanstack/react-router'
import { Select, type TableColumnsType } from 'antd'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { type ItemLine, useItems } from './api.ts'
import { factName, factWord } from './fact-words.ts'
import { VERSION_TONES } from './item-states.ts'
import { ITEM_STATES, ITEM_TYPES } from './items-search.ts'

const route = getRouteApi('/desk/items')

const COLUMNS: TableColumnsType<ItemLine> = [
  {
    title: t('item.name'),
    key: 'name',
    render: (_value, row) => (
      <div className="cell-main">
        <Link to="/items/$itemId" params={{ itemId: row.id }}>
          {row.name}
        </Link>
        <span className="code">{row.code}</span>
      </div>
    ),
  },
  { title: t('item.unit'), key: 'unit', render: (_value, row) => row.department.shortName },
  {
    title: factName('taskType'),
    key: 'type',
    responsive: ['md'],
    render: (_value, row) => factWord('taskType', row.taskType),
  },
  {
    title: factName('projectType'),
    key: 'project',
    responsive: ['lg'],
    render: (_value, row) => factWord('projectType', row.projectType),
  },
  {
    title: t('item.state'),
    key: 'state',
    render: (_value, row) => <StatusTag family="item:label.state" value={row.state} tones={VERSION_TONES} />,
  },
  {
    title: t('item.version'),
    key: 'number',
    responsive: ['md'],
    render: (_value, row) => t('item.version-n', { number: row.number }),
  },
  {
    title: t('item.open-version'),
    key: 'open',
    responsive: ['md'],
    render: (_value, row) =>
      row.open && <StatusTag family="item:label.state" value={row.open.state} tones={VERSION_TONES} />,
  },
]

/** 事项: the catalogue with what is in force and what is on its way. */
export function ItemsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const { page = 1, ...filter } = search
  const query = useItems({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title={t('items.title')}
        lead={t('items.lead')}
        actions={
          may('item.item.edit') && (
            <Link to="/import" search={{ target: 'item.catalogue' }}>
              {t('import.title')}
            </Link>
          )
        }
      />
      <search className="filters">
        <Select
          allowClear
          className="filter-wide"
          value={search.state ?? null}
          placeholder={t('items.any-state')}
          aria-label={t('item.state')}
          onChange={(state: string | null) => change({ state: state ?? undefined })}
          options={ITEM_STATES.map((value) => ({ value, label: word('item:label.state', value) }))}
        />
        <Select
          allowClear
          className="filter-wide"
          value={search.taskType ?? null}
          placeholder={t('items.any-type')}
          aria-label={factName('taskType')}
          onChange={(taskType: string | null) => change({ taskType: taskType ?? undefined })}
          options={ITEM_TYPES.map((value) => ({ value, label: factWord('taskType', value) }))}
        />
        <FindText text={search.text} label={t('items.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('items.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('items.empty')}
        exported={{ list: 'item.items', filter }}
      />
    </>
  )
}
