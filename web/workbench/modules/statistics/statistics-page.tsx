import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { useUnits } from '../org/api.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { type FigureTable, useTable } from './api.ts'
import { Definitions } from './definitions.tsx'
import { FiguresTable } from './figure-table.tsx'
import { FrozenDialog } from './frozen-dialog.tsx'
import { PrintForm } from './print-form.tsx'
import { DIMENSIONS, KINDS } from './statistics-search.ts'

const route = getRouteApi('/desk/statistics')

const spanOf = ({ from, to }: FigureTable['period']): string => (from === to ? from : `${from} — ${to}`)

/** What stands above the table, also on paper: the period, those it is compared to, and whether it is frozen. */
function Periods({ table: { period, before, yearAgo, frozenAt } }: { readonly table: FigureTable }) {
  return (
    <p className="periods">
      <strong>{spanOf(period)}</strong>
      <span className="muted">{t('statistics.compared-year', { span: spanOf(yearAgo) })}</span>
      <span className="muted">{t('statistics.compared-before', { span: spanOf(before) })}</span>
      {frozenAt === null ? (
        <Tag>{t('statistics.open-figures')}</Tag>
      ) : (
        <Tag color="blue">
          {t('statistics.frozen-since')} <Moment at={frozenAt} />
        </Tag>
      )}
    </p>
  )
}

/** 统计报表: figures of a period by department, township, item, window, person or channel; each opens to its cases. */
export function StatisticsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const { me } = useSession()
  const [frozenOpen, setFrozenOpen] = useState(false)
  const { kind = 'month', by = 'unit', ...rest } = search
  const asked = { kind, by, ...rest }
  const query = useTable(asked)
  const { data: units } = useUnits()
  const reporter = units?.find(({ id }) => id === search.unitId)?.name ?? me.government.name
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, ...next }) })
  return (
    <>
      <div className="not-printed">
        <PageHeader
          title={t('statistics.title')}
          lead={t('statistics.lead')}
          actions={
            <>
              {query.data && may('complaint.complaint.read') && (
                <Link
                  to="/complaints/tally"
                  search={{ from: query.data.period.from, to: query.data.period.to }}
                >
                  {t('complaint.tally')}
                </Link>
              )}
              <Button onClick={() => setFrozenOpen(true)}>{t('statistics.frozen')}</Button>
              <Button onClick={() => window.print()}>{t('statistics.print')}</Button>
            </>
          }
        />
        <search className="filters">
          <Segmented
            aria-label={t('statistics.period')}
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: word('statistics:period', one) }))}
            onChange={(next) => change({ kind: next })}
          />
          <Input
            className="filter-day"
            type="date"
            value={search.day ?? query.data?.day ?? ''}
            aria-label={t('statistics.day')}
            onChange={({ target }) => change({ day: target.value || undefined })}
          />
          <Segmented
            aria-label={t('statistics.by')}
            value={by}
            options={DIMENSIONS.map((one) => ({ value: one, label: word('statistics:dimension', one) }))}
            onChange={(next) => change({ by: next })}
          />
          <UnitSelect
            className="filter-wide"
            allowClear
            value={search.unitId ?? null}
            aria-label={t('statistics.unit')}
            onChange={(next) => change({ unitId: next ?? undefined })}
          />
        </search>
        <AwaitQuery query={query}>
          {(table) => (
            <section className="list" aria-label={t('statistics.title')} aria-busy={query.isFetching}>
              <div className="list-tools">
                <Periods table={table} />
                <ExportButton list="statistics.table" filter={asked} />
              </div>
              <FiguresTable table={table} search={search} loading={query.isPlaceholderData} />
              <Definitions />
            </section>
          )}
        </AwaitQuery>
      </div>
      {query.data && <PrintForm table={query.data} search={asked} reporter={reporter} />}
      {frozenOpen && (
        <FrozenDialog
          month={kind === 'month' && query.data?.frozenAt === null ? query.data.period.from : undefined}
          mayFreeze={may('statistics.month.freeze')}
          onClose={() => setFrozenOpen(false)}
        />
      )}
    </>
  )
}
