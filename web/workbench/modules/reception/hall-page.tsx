import { Alert, Table, type TableColumnsType } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type Hall, useHall } from './api.ts'

type Lane = Hall['lanes'][number]
type Counter = Hall['counters'][number]

const doneColumns = () => [
  { title: t('hall.sittings'), dataIndex: 'sittings', align: 'end' as const },
  { title: t('hall.received'), dataIndex: 'received', align: 'end' as const },
  { title: t('hall.closed'), dataIndex: 'closed', align: 'end' as const },
]

const laneColumns = (): TableColumnsType<Lane> => [
  { title: t('hall.lane'), key: 'name', render: (_value, { letter, name }) => `${letter} ${name}` },
  { title: t('hall.waiting'), dataIndex: 'waiting', align: 'end' },
  {
    title: t('hall.longest'),
    key: 'longest',
    align: 'end',
    render: (_value, { longestMinutes }) => t('hall.minutes', { count: longestMinutes }),
  },
  { title: t('hall.open'), dataIndex: 'open', align: 'end' },
  ...doneColumns(),
]

const counterColumns = (): TableColumnsType<Counter> => [
  {
    title: t('queue.counter'),
    key: 'name',
    render: (_value, { number, name }) => t('queue.counter-named', { number, name }),
  },
  { title: t('hall.state'), key: 'state', render: (_value, { state }) => word('queue:counter', state) },
  { title: t('hall.person'), dataIndex: 'person' },
  { title: t('hall.lanes'), key: 'lanes', render: (_value, { lanes }) => lanes.join(' · ') },
  { title: t('hall.serving'), dataIndex: 'label', className: 'code' },
  {
    title: t('hall.since'),
    key: 'since',
    render: (_value, { calledAt, since }) => {
      const at = calledAt ?? since
      return at && <Moment at={at} />
    },
  },
  ...doneColumns(),
]

/** A word for every limit that is exceeded. */
function Excesses({ lanes }: { readonly lanes: readonly Lane[] }) {
  const words = lanes.flatMap(({ id, name, exceeded, ...lane }) =>
    exceeded.map((excess) => ({
      key: `${id} ${excess}`,
      text:
        excess === 'waiting'
          ? t('hall.too-many', { name, count: lane.waiting, limit: lane.waitingLimit ?? 0 })
          : t('hall.too-long', { name, count: lane.longestMinutes, limit: lane.waitLimitMinutes ?? 0 }),
    })),
  )
  return (
    <div role="status">
      {words.map(({ key, text }) => (
        <Alert key={key} className="problem" type="warning" showIcon title={text} />
      ))}
    </div>
  )
}

function Figures({ total, lanes }: Pick<Hall, 'total' | 'lanes'>) {
  const over = (excess: Lane['exceeded'][number]) => lanes.some(({ exceeded }) => exceeded.includes(excess))
  const figures = [
    { name: t('hall.waiting'), value: String(total.waiting), late: over('waiting') },
    {
      name: t('hall.longest'),
      value: t('hall.minutes', { count: total.longestMinutes }),
      late: over('wait'),
    },
    { name: t('hall.open'), value: `${total.open} / ${total.counters}`, late: false },
    { name: t('hall.sittings'), value: String(total.sittings), late: false },
    { name: t('hall.received'), value: String(total.received), late: false },
    { name: t('hall.closed'), value: String(total.closed), late: false },
    { name: t('hall.rated'), value: String(total.rated), late: false },
    {
      name: t('hall.satisfied'),
      value: total.rated === 0 ? '—' : `${Math.round((100 * total.satisfied) / total.rated)}%`,
      late: false,
    },
  ]
  return (
    <dl className="hall-figures">
      {figures.map(({ name, value, late }) => (
        <div key={name} className={late ? 'hall-figure hall-figure-over' : 'hall-figure'}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** 大厅情况: who waits and who serves now, and what was done today; it moves by itself. */
export function HallPage() {
  return (
    <>
      <PageHeader title={t('hall.title')} lead={t('hall.lead')} />
      <AwaitQuery query={useHall()}>
        {({ total, lanes, counters }) => (
          <>
            <Excesses lanes={lanes} />
            <Figures total={total} lanes={lanes} />
            <Section title={t('hall.by-lane')}>
              <Table<Lane>
                size="small"
                columns={laneColumns()}
                dataSource={lanes}
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: t('queue.no-lanes') }}
              />
            </Section>
            <Section title={t('hall.by-counter')}>
              <Table<Counter>
                size="small"
                columns={counterColumns()}
                dataSource={counters}
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: t('queue.no-counters') }}
              />
            </Section>
          </>
        )}
      </AwaitQuery>
    </>
  )
}
