import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Table, type TableColumnsType } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { useYear, type Year } from './api.ts'
import { layerName, YearGrid, YearLegend } from './year-grid.tsx'

type Superseded = Year['superseded'][number]

const SUPERSEDED: TableColumnsType<Superseded> = [
  { title: t('calendar.day'), dataIndex: 'day' },
  { title: t('calendar.layer'), key: 'layer', render: (_value, { layer }) => layerName(layer) },
  {
    title: t('calendar.was'),
    key: 'was',
    render: (_value, { kind, name, notice }) => (
      <div className="cell-main">
        <s>{`${word('legaltime:day-kind', kind)} · ${name}`}</s>
        <span className="muted">{notice}</span>
      </div>
    ),
  },
  { title: t('calendar.superseded-by'), dataIndex: 'by' },
  { title: t('calendar.superseded-at'), key: 'at', render: (_value, { at }) => <Moment at={at} /> },
]

function Sources({ year }: { readonly year: Year }) {
  return (
    <Section title={t('calendar.sources')}>
      <ul>
        {year.layers.map(({ layer, notices }) => (
          <li key={layer}>
            <b>{layerName(layer)}</b>
            {notices.length === 0 && <p className="muted">{t('calendar.no-notice', { year: year.year })}</p>}
            {notices.map(({ title, days }) => (
              <p key={title}>{t('calendar.notice-days', { title, days })}</p>
            ))}
          </li>
        ))}
      </ul>
      <p className="muted">
        {t('calendar.version')} <span className="code">{year.version}</span>
      </p>
    </Section>
  )
}

function YearBody({ year }: { readonly year: Year }) {
  return (
    <>
      {year.provisional && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('calendar.provisional', { year: year.year })}
          description={t('calendar.provisional-text')}
        />
      )}
      <YearLegend />
      <YearGrid year={year} />
      <Sources year={year} />
      {year.superseded.length > 0 && (
        <Section title={t('calendar.superseded')}>
          <Table<Superseded>
            size="small"
            columns={SUPERSEDED}
            dataSource={[...year.superseded]}
            rowKey={({ day, layer, notice, at }) => `${day} ${layer} ${notice} ${at}`}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        </Section>
      )}
    </>
  )
}

function YearHead({ year }: { readonly year: Year }) {
  const navigate = useNavigate()
  const may = useMay()
  const go = (to: number) => () => void navigate({ to: '/calendar', search: { year: to } })
  const working = year.days.filter((day) => day.working).length
  return (
    <PageHeader
      title={t('calendar.title-of', { year: year.year })}
      lead={t('calendar.working', { count: working })}
      actions={
        <>
          <Button onClick={go(year.year - 1)}>{t('calendar.before', { year: year.year - 1 })}</Button>
          <Button onClick={go(year.year + 1)}>{t('calendar.after', { year: year.year + 1 })}</Button>
          {may('legaltime.holiday.import') && (
            <Link to="/import" search={{ target: 'legaltime.holidays' }}>
              <Button type="primary">{t('calendar.import')}</Button>
            </Link>
          )}
          <Button onClick={() => print()}>{t('slip.print')}</Button>
        </>
      }
    />
  )
}

/** 日历: a year, its working days, and the notices behind them. */
export function CalendarPage() {
  const { year } = useSearch({ from: '/desk/calendar' })
  return (
    <AwaitQuery query={useYear(year)}>
      {(found) => (
        <>
          <YearHead year={found} />
          <YearBody year={found} />
        </>
      )}
    </AwaitQuery>
  )
}
