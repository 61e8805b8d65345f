import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, type TableColumnsType, Tag } from 'antd'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { FindText } from '../../kit/find-text.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { secondText } from '../../kit/moments.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { actName, doerName } from './act-name.ts'
import { AREAS, type actsSearch } from './acts-search.ts'
import { type RecordedAct, useActs } from './api.ts'

const ActDrawer = lazyPart(async () => (await import('./act-drawer.tsx')).ActDrawer)

const route = getRouteApi('/desk/acts')

type ActsSearch = ReturnType<typeof actsSearch>
type Change = (next: Partial<Record<Exclude<keyof ActsSearch, 'page'>, string | undefined>>) => void

function Doer({ act, change }: { readonly act: RecordedAct; readonly change: Change }) {
  const { personId, behalf } = act
  return (
    <div className="cell-main">
      {personId === null ? (
        <span>{doerName(act)}</span>
      ) : (
        <Button
          type="link"
          size="small"
          className="cell-link"
          title={t('acts.only-person', { name: doerName(act) })}
          onClick={() => change({ personId })}
        >
          {doerName(act)}
        </Button>
      )}
      {behalf !== '' && <span className="muted">{t('acts.for', { name: behalf })}</span>}
    </div>
  )
}

const columnsOf = (change: Change): TableColumnsType<RecordedAct> => [
  {
    title: t('acts.at'),
    key: 'at',
    render: (_value, { at }) => (
      <time className="moment" dateTime={at}>
        {secondText(at)}
      </time>
    ),
  },
  {
    title: t('acts.act'),
    key: 'act',
    render: (_value, { id, type }) => (
      <div className="cell-main">
        <Button type="link" size="small" className="cell-link" onClick={() => change({ act: id })}>
          {actName(type)}
        </Button>
        <span className="code">{type}</span>
      </div>
    ),
  },
  { title: t('acts.who'), key: 'who', render: (_value, act) => <Doer act={act} change={change} /> },
  {
    title: t('acts.about'),
    key: 'about',
    render: (_value, { caseId, caseNumber }) =>
      caseId && (
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {caseNumber}
        </Link>
      ),
  },
]

interface DayProps {
  readonly label: string
  readonly day: string | undefined
  readonly onDay: (day: string | undefined) => void
}

const Day = ({ label, day, onDay }: DayProps) => (
  <Input
    type="date"
    className="filter-day"
    aria-label={label}
    title={label}
    value={day ?? ''}
    onChange={({ target }) => onDay(target.value || undefined)}
  />
)

function Filters({ search, change }: { readonly search: ActsSearch; readonly change: Change }) {
  const { from, to, area, text, personId } = search
  return (
    <search className="filters">
      <Day label={t('acts.from')} day={from} onDay={(day) => change({ from: day })} />
      <Day label={t('acts.to')} day={to} onDay={(day) => change({ to: day })} />
      <ChooseWord
        value={area}
        values={AREAS}
        family="supervision:area"
        any={t('acts.any-area')}
        label={t('acts.area')}
        onChoose={(chosen) => change({ area: chosen })}
      />
      <FindText text={text} label={t('acts.find')} onFind={(found) => change({ text: found })} />
      {personId !== undefined && (
        <Tag closable onClose={() => change({ personId: undefined })}>
          {t('acts.one-person')}
        </Tag>
      )}
    </search>
  )
}

/** 行为记录: who did what and when, and whether the record of it is whole. */
export function ActsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, act, ...filter } = search
  const query = useActs({ ...filter, page, size: PAGE_SIZE })
  const change: Change = (next) =>
    void navigate({
      search: (old) => present({ ...old, ...('act' in next ? {} : { page: undefined }), ...next }),
    })
  return (
    <>
      <PageHeader title={t('acts.title')} lead={t('acts.lead')} />
      <Filters search={search} change={change} />
      <ListTable
        label={t('acts.title')}
        columns={columnsOf(change)}
        query={query}
        rowKey={({ id }) => id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        empty={t('acts.empty')}
        exported={{ list: 'supervision.acts', filter }}
      />
      {act !== undefined && <ActDrawer actId={act} onClose={() => change({ act: undefined })} />}
    </>
  )
}
