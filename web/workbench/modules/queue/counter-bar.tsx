import { Button, Select } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { type Counter, type QueueView, queue, useQueue, useQueueAct } from './api.ts'
import { CounterSeat } from './counter-seat.tsx'
import { TransferMenu } from './transfer-menu.tsx'

interface BarProps {
  readonly view: QueueView
  readonly counter: Counter
  /** What can be begun with the called ticket, beside it. */
  readonly onServe?: ((ticketId: string) => void) | undefined
}

function CalledTicket({ view, counter, onServe }: BarProps) {
  const recall = useQueueAct(queue.recallTicket)
  const end = useQueueAct(queue.endTicket)
  const transfer = useQueueAct(queue.transferTicket)
  const { ticket } = counter
  const again = () => ticket && recall.mutate({ ticketId: ticket.id })
  useKeys({ b: () => void again(), ...(ticket && onServe && { s: () => onServe(ticket.id) }) })
  if (!ticket) return null
  return (
    <>
      <strong className="ticket-label">{ticket.label}</strong>
      {onServe && (
        <Button type="primary" aria-keyshortcuts="s" onClick={() => onServe(ticket.id)}>
          {t('queue.serve')} <kbd>s</kbd>
        </Button>
      )}
      <Button aria-keyshortcuts="b" onClick={again} loading={recall.isPending}>
        {t('queue.recall')} <kbd>b</kbd>
      </Button>
      <Button onClick={() => end.mutate({ ticketId: ticket.id, how: 'missed' })} loading={end.isPending}>
        {t('queue.skip')}
      </Button>
      <TransferMenu
        lanes={view.lanes}
        from={ticket.laneId}
        onChoose={(laneId) => transfer.mutate({ ticketId: ticket.id, laneId })}
      />
      <ProblemNotice error={recall.error ?? end.error ?? transfer.error} />
    </>
  )
}

function Missed({ view }: { readonly view: QueueView }) {
  const recall = useQueueAct(queue.recallTicket)
  if (view.missed.length === 0) return null
  return (
    <Select
      className="filter-wide"
      aria-label={t('queue.missed')}
      placeholder={t('queue.missed')}
      value={null}
      onChange={(ticketId: string | null) => ticketId && recall.mutate({ ticketId })}
      options={view.missed.map(({ id, label }) => ({ value: id, label }))}
    />
  )
}

function OwnCounter({ view, counter, onServe }: BarProps) {
  const seat = useQueueAct(queue.seatCounter)
  const next = useQueueAct(queue.callNext)
  const open = counter.state === 'open'
  const waiting = view.lanes
    .filter(({ id }) => counter.lanes.includes(id))
    .reduce((sum, lane) => sum + lane.waiting, 0)
  const call = () => {
    if (open && !next.isPending) next.mutate({ counterId: counter.id })
  }
  useKeys({ c: call })
  return (
    <>
      <span className="counter-name">
        {t('queue.counter-named', { number: counter.number, name: counter.name })}
      </span>
      <span aria-live="polite">{t('queue.waiting', { count: waiting })}</span>
      {open && (
        <Button onClick={call} loading={next.isPending} aria-keyshortcuts="c">
          {t('queue.next')} <kbd>c</kbd>
        </Button>
      )}
      <CalledTicket view={view} counter={counter} onServe={onServe} />
      {open && <Missed view={view} />}
      <span className="counter-end">
        <Button onClick={() => seat.mutate({ counterId: counter.id, state: open ? 'paused' : 'open' })}>
          {open ? t('queue.pause') : t('queue.resume')}
        </Button>
        <Button onClick={() => seat.mutate({ counterId: counter.id, state: 'closed' })}>
          {t('queue.close')}
        </Button>
      </span>
      {next.data?.ticket === null && waiting === 0 && <span className="muted">{t('queue.nobody')}</span>}
      <ProblemNotice error={seat.error ?? next.error} />
    </>
  )
}

interface CounterBarProps {
  /** Nothing while somebody is served. */
  readonly onServe: ((ticketId: string) => void) | undefined
}

/** The window where one sits: who is called, who is next. Nothing for halls without windows of their own. */
export function CounterBar({ onServe }: CounterBarProps) {
  const { data: view } = useQueue()
  if (!view?.can.serve || (view.counters.length === 0 && !view.can.manage)) return null
  const own = view.counters.find(({ mine }) => mine)
  return (
    <section className="counter-bar" aria-label={t('queue.bar')}>
      {own ? (
        <OwnCounter view={view} counter={own} onServe={onServe} />
      ) : (
        <CounterSeat counters={view.counters} />
      )}
    </section>
  )
}
