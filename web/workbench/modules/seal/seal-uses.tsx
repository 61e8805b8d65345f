import { getRouteApi, Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { YearInput } from '../../kit/year-input.tsx'
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
  { title: t('sealing.copies'), dataIndex: 'copies' },
  { title: t('sealing.way'), key: 'way', render: (_value, { way }) => word('seal:way', way) },
  { title: t('sealing.by'), dataIndex: 'usedBy' },
  { title: t('sealing.used'), key: 'used', render: (_value, { usedAt }) => <Moment at={usedAt} /> },
]

/** 用印台账: every paper that was sealed. */
export function SealUses() {
  const { page = 1, year } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = { ...(year !== undefined && { year }) }
  const query = useUses({ ...filter, page, size: PAGE_SIZE })
  return (
    <>
      <search className="filters">
        <YearInput
          year={year}
          label={t('papers.year')}
          onYear={(chosen) =>
            void navigate({ search: { tab: 'uses', ...(chosen !== undefined && { year: chosen }) } })
          }
        />
      </search>
      <ListTable
        label={t('seals.tab.uses')}
        columns={COLUMNS}
        query={query}
        rowKey={({ id }) => id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        empty={t('sealing.no-uses')}
        exported={{ list: 'seal.uses', filter }}
      />
    </>
  )
}
