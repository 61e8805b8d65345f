import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tag } from 'antd'
import { PAPER_KINDS } from '#contracts/paper'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { YearInput } from '../../kit/year-input.tsx'
import { UnitFilter } from '../org/unit-filter.tsx'
import { type PaperLine, usePapers } from './api.ts'
import { PaperMenu } from './paper-menu.tsx'
import { PAPER_CARES, PAPER_STATES } from './papers-search.ts'

const route = getRouteApi('/desk/papers')

const TONES = { issued: 'done', awaited: 'waiting', void: 'ended', superseded: 'ended' } as const

/** Where a paper stands: one that waits for its seal has not gone out. */
const standingOf = ({ state, seal }: PaperLine) =>
  state === 'issued' && seal === 'awaited' ? 'awaited' : state

/** Who ended a paper, when and why, and what took its place. */
function Ended({ line }: { readonly line: PaperLine }) {
  const { voidedAt, voidedBy, voidReason, successor } = line
  if (voidedAt === null) return null
  return (
    <span className="muted">
      <Moment at={voidedAt} /> {[voidedBy, voidReason].filter(Boolean).join('：')}
      {successor && t('papers.successor', { number: successor })}
    </span>
  )
}

const COLUMNS: TableColumnsType<PaperLine> = [
  {
    title: t('papers.number'),
    key: 'number',
    render: (_value, { caseId, number }) =>
      caseId ? (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {number}
        </Link>
      ) : (
        number
      ),
  },
  { title: t('papers.kind'), dataIndex: 'title' },
  { title: t('papers.unit'), dataIndex: 'unitName', responsive: ['md'] },
  { title: t('papers.issued'), key: 'issued', render: (_value, row) => <Moment at={row.issuedAt} /> },
  {
    title: t('papers.state'),
    key: 'state',
    className: 'wrapped',
    render: (_value, row) => (
      <div className="cell-main">
        <StatusTag family="paper:state" value={standingOf(row)} tones={TONES} />
        <Ended line={row} />
        {row.missing.length > 0 && (
          <span>
            <Tag color="red">{t('papers.missing', { characters: row.missing.join('、') })}</Tag>
          </span>
        )}
      </div>
    ),
  },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <PaperMenu line={row} /> },
]

/** 文书: what the units issued, by kind, year and number. */
export function PapersPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, care, ...rest } = search
  const filter = { ...rest, ...(care && { [care]: true }) }
  const query = usePapers({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('papers.title')} lead={t('papers.lead')} />
      <search className="filters">
        <UnitFilter unitId={filter.unitId} label={t('papers.unit')} onUnit={(unitId) => change({ unitId })} />
        <ChooseWord
          value={filter.template}
          values={PAPER_KINDS}
          family="paper:template"
          any={t('papers.any-kind')}
          label={t('papers.kind')}
          onChoose={(template) => change({ template })}
        />
        <YearInput year={filter.year} label={t('papers.year')} onYear={(year) => change({ year })} />
        <ChooseWord
          value={filter.state}
          values={PAPER_STATES}
          family="paper:state"
          any={t('papers.any-state')}
          label={t('papers.state')}
          onChoose={(state) => change({ state })}
        />
        <ChooseWord
          value={care}
          values={PAPER_CARES}
          family="papers.care"
          any={t('papers.any-care')}
          label={t('papers.any-care')}
          onChoose={(chosen) => change({ care: chosen })}
        />
        <FindText text={filter.text} label={t('papers.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('papers.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('papers.empty')}
        exported={{ list: 'paper.papers', filter }}
      />
    </>
  )
}
