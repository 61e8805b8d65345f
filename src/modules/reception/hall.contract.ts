import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'

const done = {
  /** 接待: sittings that ended in registered matters today. */
  sittings: Type.Integer(),
  /** 收件: matters registered today. */
  received: Type.Integer(),
  /** 办结: matters that were closed today, whenever they were registered. */
  closed: Type.Integer(),
}

export const hallContract = contract('reception', {
  readHall: endpoint({
    method: 'GET',
    path: '/reception/hall',
    permission: 'reception.hall.read',
    summary: '大厅情况：等候、开窗、最长等候、今日收件和办结',
    input: Fields({}),
    output: Fields({
      at: Instant,
      total: Fields({
        waiting: Type.Integer(),
        longestMinutes: Type.Integer(),
        open: Type.Integer(),
        counters: Type.Integer(),
        ...done,
        /** Ratings given today, and how many of them were 1 to 3. */
        rated: Type.Integer(),
        satisfied: Type.Integer(),
      }),
      lanes: Type.Array(
        Fields({
          id: Id,
          letter: Type.String(),
          name: Type.String(),
          waiting: Type.Integer(),
          longestMinutes: Type.Integer(),
          waitingLimit: Nullable(Type.Integer()),
          waitLimitMinutes: Nullable(Type.Integer()),
          exceeded: Type.Array(OneOf('waiting', 'wait')),
          /** Open counters that serve it. */
          open: Type.Integer(),
          ...done,
        }),
      ),
      counters: Type.Array(
        Fields({
          id: Id,
          number: Type.Integer(),
          name: Type.String(),
          state: OneOf('closed', 'open', 'paused'),
          person: Type.String(),
          since: Nullable(Instant),
          label: Type.String(),
          /** Since when that ticket is being served. */
          calledAt: Nullable(Instant),
          lanes: Type.Array(Type.String()),
          ...done,
        }),
      ),
    }),
  }),
})
