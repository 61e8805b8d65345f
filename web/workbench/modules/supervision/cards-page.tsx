import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { type Card, useCards } from './api.ts'
import { KINDS, STATES } from './cards-search.ts'

const route = getRouteApi('/desk/cards')

const COLOURS: Readonly<Record<Card['kind'], string>> = { warning: 'blue', yellow: 'gold', red: 'red' }
const TONES: Readonly<Record<Card['state'], StateTone>> = {
  issued: 'waiting',
  signed: 'going',
  lifted: 'ended',
}

/** What was written of a card: by whom, and what he says. */
function Said({ by, text }: { readonly by: string; readonly text: string }) {
  return text === '' ? null : <span className="muted">{t('cards.said', { by, text })}</span>
}

function Acts({ card }: { readonly card: Card }) {
  const [open, setOpen] = useState<'sign' | 'lift' | null>(null)
  return (
    <>
      {(['sign', 'lift'] as const)
        .filter((act) => card.can[act])
        .map((act) => (
          <Button key={act} size="small" onClick={() => setOpen(act)}>
            {t(`cards.${act}`)}
          </Button>
        ))}
      {open && <AnswerDialog card={card} act={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const COLUMNS: TableColumnsType<Card> = [
  {
    title: t('cards.case'),
    key: 'case',
    render: (_value, { caseId, caseNumber, itemName, kind }) => (
      <div className="cell-main">
        <span>
          <Tag color={COLOURS[kind]}>{word('supervision:kind', kind)}</Tag>
          <Link to="/cases/$caseId" params={{ caseId }} className="code">
            {caseNumber}
          </Link>
        </span>
        <span>{itemName}</span>
      </div>
    ),
  },
  {
    title: t('cards.ground'),
    key: 'ground',
    render: (_value, { ground, law, article, signedBy, answer, liftedBy, reason }) => (
      <div className="cell-main">
        <span>{word('supervision:ground', ground)}</span>
        <span className="muted">{t('cards.law', { law, article })}</span>
        <Said by={signedBy} text={answer} />
        <Said by={liftedBy} text={reason} />
      </div>
    ),
  },
  { title: t('cards.unit'), dataIndex: 'unitName', responsive: ['md'] },
  {
    title: t('cards.issued'),
    key: 'issued',
    responsive: ['md'],
    render: (_value, { issuedAt }) => <Moment at={issuedAt} />,
  },
  {
    title: t('cards.state'),
    key: 'state',
    render: (_value, { state }) => <StatusTag family="supervision:state" value={state} tones={TONES} />,
  },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <Acts card={row} /> },
]

/** 监察牌: cards given for what the acts of cases prove, within the permissions of the appointment. */
export function CardsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...filter } = search
  const query = useCards({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('cards.title')} lead={t('cards.lead')} />
      <search className="filters">
        <UnitSelect
          className="filter-wide"
          allowClear
          value={filter.unitId ?? null}
          aria-label={t('cards.unit')}
          onChange={(unitId) => change({ unitId: unitId ?? undefined })}
        />
        <ChooseWord
          value={filter.kind}
          values={KINDS}
          family="supervision:kind"
          any={t('cards.any-kind')}
          label={t('cards.kind')}
          onChoose={(kind) => change({ kind })}
        />
        <ChooseWord
          value={filter.state}
          values={STATES}
          family="supervision:state"
          any={t('cards.any-state')}
          label={t('cards.state')}
          onChoose={(state) => change({ state })}
        />
        <FindText text={filter.text} label={t('cards.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('cards.title')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('cards.empty')}
        exported={{ list: 'supervision.cards', filter }}
      />
    </>
  )
}
