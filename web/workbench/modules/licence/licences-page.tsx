import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tag } from 'antd'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { YearInput } from '../../kit/year-input.tsx'
import { UnitFilter } from '../org/unit-filter.tsx'
import { CANCELLED, type LicenceLine, useLicences } from './api.ts'
import { EndImported } from './end-imported.tsx'

const route = getRouteApi('/desk/licences')

const TONES: Readonly<Record<LicenceLine['standing'], StateTone>> = {
  valid: 'done',
  'not-yet-valid': 'waiting',
  expired: 'ended',
  'not-in-force': 'ended',
}

const ENDED: Readonly<Record<string, StateTone>> = { cancellation: 'ended' }

/** How a licence stands; one that was cancelled says so. */
const Standing = ({ state, standing }: LicenceLine) =>
  state === CANCELLED ? (
    <StatusTag family="licence:ending" value="cancellation" tones={ENDED} />
  ) : (
    <StatusTag family="licence:standing" value={standing} tones={TONES} />
  )

const COLUMNS: TableColumnsType<LicenceLine> = [
  {
    title: t('licences.name'),
    key: 'name',
    render: (_value, row) => (
      <div className="cell-main">
        {row.caseId === null ? (
          <span>{row.name}</span>
        ) : (
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
            {row.name}
          </Link>
        )}
        <span className="code">{row.number}</span>
        {row.version > 1 && <Tag>{t('licences.version', { version: row.version })}</Tag>}
        {row.imported && <Tag>{t('licences.imported')}</Tag>}
      </div>
    ),
  },
  { title: t('licences.holder'), dataIndex: 'holder' },
  { title: t('licences.item'), dataIndex: 'itemName', responsive: ['xxl'] },
  { title: t('licences.unit'), dataIndex: 'unitName', responsive: ['md'] },
  {
    title: t('licences.issued'),
    key: 'issued',
    responsive: ['xl'],
    render: (_value, row) => <Moment at={row.issuedAt} />,
  },
  {
    title: t('licences.until'),
    key: 'until',
    render: (_value, row) => row.validTo ?? t('licences.open-end'),
  },
  {
    title: t('licences.standing'),
    key: 'standing',
    render: (_value, row) =>
      row.replacedBy ? (
        <div className="cell-main">
          <Tag>{t('licences.replaced')}</Tag>
          <span className="code">{row.replacedBy.number}</span>
        </div>
      ) : (
        <Standing {...row} />
      ),
  },
  { title: t('licences.acts'), key: 'acts', render: (_value, row) => <EndImported row={row} /> },
]

/** 证照: the register of licences within the permissions of the appointment. */
export function LicencesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...filter } = search
  const query = useLicences({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('licences.title')} lead={t('licences.lead')} />
      <search className="filters">
        <UnitFilter
          unitId={filter.unitId}
          label={t('licences.unit')}
          onUnit={(unitId) => change({ unitId })}
        />
        <YearInput year={filter.year} label={t('licences.year')} onYear={(year) => change({ year })} />
        <FindText text={filter.text} label={t('licences.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('licences.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('licences.empty')}
        exported={{ list: 'licence.licences', filter }}
      />
    </>
  )
}
