import { Table, type TableColumnsType } from 'antd'
import { t, word } from '../../kit/text.ts'
import type { Power } from './power-api.ts'

type Position = Power['positions'][number]
type Grant = Position['roles'][number]['grants'][number]
type Reached = Position['reached']

/** A permission, where it comes from, and the units it reaches. */
interface Line extends Grant {
  readonly source: string
}

const SHOWN_UNITS = 6

/** Names of the units that a scope reaches; many are told by their number. */
function unitsOf(scope: Grant['scope'], { unit, subtree, government }: Reached): string {
  if (scope === 'own') return t('power.own-records')
  if (scope === 'unit') return unit
  if (scope === 'government') return t('power.all-units', { count: government })
  const first = subtree.slice(0, SHOWN_UNITS).join('、')
  return subtree.length > SHOWN_UNITS ? t('power.units-and', { first, count: subtree.length }) : first
}

const columnsOf = (reached: Reached): TableColumnsType<Line> => [
  { title: t('power.permission'), dataIndex: 'title' },
  { title: t('power.scope'), key: 'scope', render: (_value, line) => word('org:scope', line.scope) },
  { title: t('power.reaches'), key: 'units', render: (_value, line) => unitsOf(line.scope, reached) },
  { title: t('power.source'), dataIndex: 'source' },
]

/** Permissions of one position or delegation. */
export function PowerGrants({
  lines,
  reached,
}: {
  readonly lines: readonly Line[]
  readonly reached: Reached
}) {
  return (
    <Table<Line>
      size="small"
      columns={columnsOf(reached)}
      dataSource={[...lines]}
      rowKey={(line) => `${line.source} ${line.permission} ${line.scope}`}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('power.none') }}
    />
  )
}
