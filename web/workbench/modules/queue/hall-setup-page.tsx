import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { type Counter, type Lane, type QueueView, queue, useQueue, useQueueAct } from './api.ts'
import { CounterDialog } from './counter-dialog.tsx'
import { LaneDialog } from './lane-dialog.tsx'
import { PadDialog } from './pad-dialog.tsx'

const limit = (value: number | null, text: (count: number) => string): string =>
  value === null ? t('lane.no-limit') : text(value)

const laneColumns = (onChange: (lane: Lane) => void): TableColumnsType<Lane> => [
  { title: t('lane.letter'), dataIndex: 'letter', className: 'code' },
  { title: t('lane.name'), dataIndex: 'name' },
  {
    title: t('lane.waiting-limit'),
    key: 'waitingLimit',
    render: (_value, lane) => limit(lane.waitingLimit, String),
  },
  {
    title: t('lane.wait-limit'),
    key: 'waitLimit',
    render: (_value, lane) => limit(lane.waitLimitMinutes, (count) => t('hall.minutes', { count })),
  },
  {
    title: t('hall.state'),
    key: 'closed',
    render: (_value, { closed }) => (closed ? t('lane.closed') : t('lane.in-use')),
  },
  {
    title: t('task.action'),
    key: 'change',
    render: (_value, lane) => (
      <Button size="small" onClick={() => onChange(lane)}>
        {t('lane.change')}
      </Button>
    ),
  },
]

interface CounterActs {
  readonly onChange: (counter: Counter) => void
  readonly onPad: (counter: Counter) => void
  readonly onClose: (counter: Counter) => void
}

const counterColumns = (lanes: readonly Lane[], on: CounterActs): TableColumnsType<Counter> => [
  { title: t('counter.number'), dataIndex: 'number' },
  { title: t('counter.name'), dataIndex: 'name' },
  {
    title: t('hall.lanes'),
    key: 'lanes',
    render: (_value, counter) =>
      lanes
        .filter(({ id }) => counter.lanes.includes(id))
        .map(({ letter }) => letter)
        .join(' · '),
  },
  { title: t('hall.state'), key: 'state', render: (_value, { state }) => word('queue:counter', state) },
  { title: t('hall.person'), dataIndex: 'person' },
  {
    title: t('task.action'),
    key: 'acts',
    render: (_value, counter) => (
      <span className="row-actions">
        <Button size="small" onClick={() => on.onChange(counter)}>
          {t('counter.change')}
        </Button>
        <Button size="small" onClick={() => on.onPad(counter)}>
          {t('pad.bind')}
        </Button>
        {counter.state !== 'closed' && (
          <Button size="small" onClick={() => on.onClose(counter)}>
            {t('queue.close')}
          </Button>
        )}
      </span>
    ),
  },
]

type Open = { readonly lane?: Lane | 'new'; readonly counter?: Counter | 'new'; readonly pad?: Counter }

const chosen = <T,>(one: T | 'new'): T | undefined => (one === 'new' ? undefined : one)

function Setup({ view }: { readonly view: QueueView }) {
  const [open, setOpen] = useState<Open>({})
  const seat = useQueueAct(queue.seatCounter)
  const close = () => setOpen({})
  const { lanes, counters } = view
  return (
    <>
      <ProblemNotice error={seat.error} />
      <Section
        title={t('lane.title')}
        beside={<Button onClick={() => setOpen({ lane: 'new' })}>{t('lane.add')}</Button>}
      >
        <Table<Lane>
          size="small"
          columns={laneColumns((lane) => setOpen({ lane }))}
          dataSource={lanes}
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('queue.no-lanes') }}
        />
      </Section>
      <Section
        title={t('counter.title')}
        beside={<Button onClick={() => setOpen({ counter: 'new' })}>{t('counter.add')}</Button>}
      >
        <Table<Counter>
          size="small"
          columns={counterColumns(lanes, {
            onChange: (counter) => setOpen({ counter }),
            onPad: (pad) => setOpen({ pad }),
            onClose: ({ id }) => seat.mutate({ counterId: id, state: 'closed' }),
          })}
          dataSource={counters}
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('queue.no-counters') }}
        />
      </Section>
      {open.lane && <LaneDialog lane={chosen(open.lane)} onClose={close} />}
      {open.counter && <CounterDialog counter={chosen(open.counter)} lanes={lanes} onClose={close} />}
      {open.pad && <PadDialog counter={open.pad} onClose={close} />}
    </>
  )
}

/** 窗口设置: what people queue for, which windows there are, and what the board shows. */
export function HallSetupPage() {
  const { governmentSlug } = useSession()
  return (
    <>
      <PageHeader
        title={t('hall-setup.title')}
        lead={t('hall-setup.lead')}
        actions={
          <a href={`/workbench/board/${governmentSlug}`} target="_blank" rel="noreferrer">
            {t('board.open')}
          </a>
        }
      />
      <AwaitQuery query={useQueue()}>{(view) => <Setup view={view} />}</AwaitQuery>
    </>
  )
}
