import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { YearInput } from '../../kit/year-input.tsx'
import { UnitFilter } from '../org/unit-filter.tsx'
import { type SealUse, useUses } from './api.ts'

const route = getRouteApi('/desk/seals')

const COLUMNS: TableColumnsType<SealUse> = [
  {
    title: t('papers.number'),
    key: 'number',
    render: (_value, { number, paper }) => (
      <div className="cell-main">
        <Link to="/papers" search={{ text: number }}>
          {number}
        </Link>
        <span className="muted">{word('paper:template', paper)}</span>
      </div>
    ),
  },
  {
    title: t('seals.seal'),
    key: 'seal',
    render: (_value, { sealName, kind }) => `${sealName} ${word('seal:kind', kind)}`,
  },
  { title: t('seals.unit'), dataIndex: 'unitName', responsive: ['md'] },
  { title: t('sealing.copies'), dataIndex: 'copies' },
  { title: t('sealing.way'), key: 'way', render: (_value, { way }) => word('seal:way', way) },
  { title: t('sealing.by'), dataIndex: 'usedBy' },
  { title: t('sealing.used'), key: 'used', render: (_value, { usedAt }) => <Moment at={usedAt} /> },
]

/** 用印台账: every paper that was sealed. */
export function SealUses() {
  const { page = 1, year, unitId } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = present({ year, unitId })
  const query = useUses({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <search className="filters">
        <UnitFilter unitId={unitId} label={t('seals.unit')} onUnit={(chosen) => change({ unitId: chosen })} />
        <YearInput year={year} label={t('papers.year')} onYear={(chosen) => change({ year: chosen })} />
      </search>
      <ListTable
        label={t('seals.tab.uses')}
        columns={COLUMNS}
        query={query}
        rowKey={({ id }) => id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('sealing.no-uses')}
        exported={{ list: 'seal.uses', filter }}
      />
    </>
  )
}
