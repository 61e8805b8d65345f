import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  Slug,
} from '#kernel/contract'
import { COUNTER_STATES, EXCESSES, TICKET_STATES } from './queue.model.ts'

const Letter = Type.String({ pattern: '^[A-Z]$' })
const Limit = Nullable(Type.Integer({ minimum: 1, maximum: 999 }))
const laneFacts = {
  letter: Letter,
  name: Line(30),
  /** The hall manager is told where more people wait; null: never. */
  waitingLimit: Limit,
  /** The same where somebody waits longer, minutes. */
  waitLimitMinutes: Limit,
  closed: Type.Boolean(),
}
const counterFacts = {
  number: Type.Integer({ minimum: 1, maximum: 999 }),
  name: Line(30),
  lanes: Type.Array(Id, { maxItems: 26, uniqueItems: true }),
}

/** A ticket of today. */
const TicketView = Fields({
  id: Id,
  label: Type.String(),
  laneId: Id,
  state: OneOf(...TICKET_STATES),
  takenAt: Instant,
  calledAt: Nullable(Instant),
  calls: Type.Integer(),
})

const LaneView = Fields({
  id: Id,
  ...laneFacts,
  waiting: Type.Integer(),
  /** Whole minutes that the first of them has waited. */
  longestMinutes: Type.Integer(),
  /** Which limits are exceeded. */
  exceeded: Type.Array(OneOf(...EXCESSES)),
})

const CounterView = Fields({
  id: Id,
  ...counterFacts,
  state: OneOf(...COUNTER_STATES),
  /** Who sits there; empty where nobody does. */
  person: Type.String(),
  since: Nullable(Instant),
  /** Whether the caller sits there. */
  mine: Type.Boolean(),
  ticket: Nullable(TicketView),
})

const ofCounter = { counterId: Id }
const ofTicket = { ticketId: Id }

export const queueContract = contract('queue', {
  readQueue: endpoint({
    method: 'GET',
    path: '/queue',
    permission: 'queue.queue.read',
    summary: '排队情况：各类别等候、各窗口在办、过号',
    input: Fields({}),
    output: Fields({
      lanes: Type.Array(LaneView),
      counters: Type.Array(CounterView),
      missed: Type.Array(TicketView),
      can: Fields({ serve: Type.Boolean(), issue: Type.Boolean(), manage: Type.Boolean() }),
    }),
  }),
  readBoard: endpoint({
    method: 'GET',
    path: '/queue/:government/board',
    permission: 'queue.board.read',
    summary: '叫号大屏：号和窗口，没有别的',
    input: Fields({ government: Slug }),
    output: Fields({
      governmentName: Type.String(),
      at: Instant,
      calls: Type.Array(
        Fields({
          label: Type.String(),
          number: Type.Integer(),
          calledAt: Instant,
          calls: Type.Integer(),
          serving: Type.Boolean(),
        }),
      ),
      lanes: Type.Array(Fields({ letter: Letter, name: Type.String(), waiting: Type.Integer() })),
    }),
  }),
  issueTicket: endpoint({
    method: 'POST',
    path: '/queue/lanes/:laneId/tickets',
    permission: 'queue.ticket.issue',
    summary: '取号',
    input: Fields({ laneId: Id }),
    output: Fields({
      ticketId: Id,
      label: Type.String(),
      laneName: Type.String(),
      takenAt: Instant,
      /** How many wait before this one. */
      before: Type.Integer(),
    }),
  }),
  seatCounter: endpoint({
    method: 'POST',
    path: '/queue/counters/:counterId/seat',
    permission: 'queue.counter.serve',
    summary: '开窗、暂停、关窗；开窗即离开原来的窗口',
    input: Fields({ ...ofCounter, state: OneOf(...COUNTER_STATES) }),
    output: Nothing,
  }),
  callNext: endpoint({
    method: 'POST',
    path: '/queue/counters/:counterId/next',
    permission: 'queue.counter.serve',
    summary: '叫下一号；在办的号视为办结',
    input: Fields(ofCounter),
    output: Fields({ ticket: Nullable(TicketView) }),
  }),
  recallTicket: endpoint({
    method: 'POST',
    path: '/queue/tickets/:ticketId/recall',
    permission: 'queue.counter.serve',
    summary: '重呼在叫的号，或者重新叫过号',
    input: Fields(ofTicket),
    output: Nothing,
  }),
  endTicket: endpoint({
    method: 'POST',
    path: '/queue/tickets/:ticketId/end',
    permission: 'queue.counter.serve',
    summary: '办结或者过号',
    input: Fields({ ...ofTicket, how: OneOf('done', 'missed') }),
    output: Nothing,
  }),
  transferTicket: endpoint({
    method: 'POST',
    path: '/queue/tickets/:ticketId/transfer',
    permission: 'queue.counter.serve',
    summary: '转号到另一类别，不重新排队',
    input: Fields({ ...ofTicket, laneId: Id }),
    output: Nothing,
  }),
  addLane: endpoint({
    method: 'POST',
    path: '/queue/lanes',
    permission: 'queue.queue.manage',
    summary: '增设排队类别',
    input: Fields(laneFacts),
    output: Fields({ laneId: Id }),
  }),
  changeLane: endpoint({
    method: 'POST',
    path: '/queue/lanes/:laneId',
    permission: 'queue.queue.manage',
    summary: '修改排队类别',
    input: Fields({ laneId: Id, ...laneFacts }),
    output: Nothing,
  }),
  addCounter: endpoint({
    method: 'POST',
    path: '/queue/counters',
    permission: 'queue.queue.manage',
    summary: '增设窗口',
    input: Fields(counterFacts),
    output: Fields(ofCounter),
  }),
  changeCounter: endpoint({
    method: 'POST',
    path: '/queue/counters/:counterId',
    permission: 'queue.queue.manage',
    summary: '修改窗口',
    input: Fields({ ...ofCounter, ...counterFacts }),
    output: Nothing,
  }),
  bindPad: endpoint({
    method: 'POST',
    path: '/queue/counters/:counterId/pad',
    permission: 'queue.queue.manage',
    summary: '绑定评价器；原来绑定的随即失效',
    input: Fields(ofCounter),
    output: Fields({ padId: Id }),
  }),
})
