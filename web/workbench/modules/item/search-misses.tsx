import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ListTable } from '../../kit/list-table.tsx'
import { t } from '../../kit/text.ts'
import { item, type SearchMiss, useMisses } from './api.ts'
import { BywordDialog } from './byword-dialog.tsx'

function MissActs({ miss }: { readonly miss: SearchMiss }) {
  const [adding, setAdding] = useState(false)
  const settle = useSubmit({
    send: (missId: string, options) => item.settleMiss({ missId }, options),
    touches: ['item'],
  })
  return (
    <div className="row-actions">
      <Button size="small" onClick={() => setAdding(true)}>
        {t('bywords.add')}
      </Button>
      <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(miss.id)}>
        {t('misses.settle')}
      </Button>
      {adding && <BywordDialog word={miss.words} onClose={() => setAdding(false)} />}
    </div>
  )
}

const COLUMNS: TableColumnsType<SearchMiss> = [
  { title: t('misses.words'), dataIndex: 'words' },
  { title: t('misses.times'), dataIndex: 'times' },
  { title: t('misses.last'), dataIndex: 'lastOn', responsive: ['md'] },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <MissActs miss={row} /> },
]

const MOST = 50

/** Words that people looked for in vain, those asked for most first: the editors' work. */
export const SearchMisses = () => (
  <>
    <p className="muted gap-below">{t('misses.lead')}</p>
    <ListTable
      label={t('misses.list')}
      columns={COLUMNS}
      query={useMisses({ size: MOST })}
      rowKey={({ id }) => id}
      empty={t('misses.empty')}
      exported={{ list: 'item.misses', filter: {} }}
    />
  </>
)
