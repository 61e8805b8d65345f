import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { type BywordLine, item, useBywords, useMisses } from './api.ts'
import { BywordDialog } from './byword-dialog.tsx'
import { BYWORD_VIEWS } from './bywords-search.ts'
import { SearchMisses } from './search-misses.tsx'

const route = getRouteApi('/desk/bywords')

function Remove({ row }: { readonly row: BywordLine }) {
  const remove = useSubmit({
    send: (bywordId: string, options) => item.removeByword({ bywordId }, options),
    touches: ['item'],
  })
  return (
    <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate(row.id)}>
      {t('action.remove')}
    </Button>
  )
}

const WORD: TableColumnsType<BywordLine>[number] = { title: t('bywords.word'), dataIndex: 'word' }
const MEANING: TableColumnsType<BywordLine>[number] = {
  title: t('bywords.meaning'),
  key: 'meaning',
  render: (_value, { means, item: named }) =>
    named ? (
      <Link to="/items/$itemId" params={{ itemId: named.id }}>
        {named.name}
      </Link>
    ) : (
      means
    ),
}

const who = (title: string, at: 'addedAt' | 'removedAt', by: 'addedBy' | 'removedBy') => ({
  title,
  key: at,
  responsive: ['md' as const],
  render: (_value: unknown, row: BywordLine) => {
    const moment = row[at]
    return (
      moment !== null && (
        <>
          <Moment at={moment} /> {row[by]}
        </>
      )
    )
  },
})

interface ListProps {
  readonly state: 'used' | 'removed'
  readonly edits: boolean
}

/** The words themselves. */
function Bywords({ state, edits }: ListProps) {
  const { page = 1, text } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = present({ text, state })
  const columns: TableColumnsType<BywordLine> = [
    WORD,
    MEANING,
    who(t('bywords.added'), 'addedAt', 'addedBy'),
    ...(state === 'removed' ? [who(t('bywords.removed'), 'removedAt', 'removedBy')] : []),
    ...(edits && state === 'used'
      ? [
          {
            title: t('papers.acts'),
            key: 'acts',
            render: (_value: unknown, row: BywordLine) => <Remove row={row} />,
          },
        ]
      : []),
  ]
  return (
    <ListTable
      label={t('bywords.title')}
      columns={columns}
      query={useBywords({ ...filter, page, size: PAGE_SIZE })}
      rowKey={({ id }) => id}
      page={page}
      onPage={(next) =>
        void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
      }
      empty={t('bywords.empty')}
      exported={{ list: 'item.bywords', filter }}
    />
  )
}

/** 俗称: what people say for the words of the catalogue, and what they looked for in vain. */
export function BywordsPage() {
  const { state, text } = route.useSearch()
  const navigate = route.useNavigate()
  const edits = useMay()('item.item.edit')
  const missed = useMisses({ size: 1 }, edits).data?.total ?? 0
  const [adding, setAdding] = useState(false)
  const views = BYWORD_VIEWS.filter((one) => edits || one !== 'missed')
  const view = views.find((one) => one === state) ?? 'used'
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  const nameOf = (one: (typeof views)[number]): string =>
    one === 'missed' ? t('bywords.state-missed', { count: missed }) : t(`bywords.state-${one}`)
  return (
    <>
      <PageHeader
        title={t('bywords.title')}
        lead={t('bywords.lead')}
        actions={
          edits && (
            <>
              <Link to="/import" search={{ target: 'item.bywords' }}>
                {t('import.title')}
              </Link>
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('bywords.add')}
              </Button>
            </>
          )
        }
      />
      <search className="filters">
        <Segmented
          value={view}
          options={views.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(value) => change({ state: value === 'used' ? undefined : value })}
        />
        {view !== 'missed' && (
          <FindText text={text} label={t('bywords.find')} onFind={(found) => change({ text: found })} />
        )}
      </search>
      {view === 'missed' ? <SearchMisses /> : <Bywords state={view} edits={edits} />}
      {adding && <BywordDialog onClose={() => setAdding(false)} />}
    </>
  )
}
