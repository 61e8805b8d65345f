import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'

/** One act on the record. */
const ActRow = Fields({
  id: Id,
  at: Instant,
  /** Without its version, such as `org.role-changed`. */
  type: Type.String(),
  /** Name of the member of staff; empty for whoever is none. */
  actor: Type.String(),
  actorKind: OneOf('staff', 'citizen', 'system', 'public'),
  /** Id of the member of staff; null for whoever is none. */
  personId: Nullable(Id),
  /** For whom he acted 代行; empty where for himself. */
  behalf: Type.String(),
  caseId: Nullable(Id),
  caseNumber: Type.String(),
  stream: Type.String(),
  n: Type.Integer(),
  hash: Type.String(),
})

/** 行为记录: what was done, and who looked at what is protected, as the ledger holds it. */
export const recordContract = contract('supervision', {
  listActs: endpoint({
    method: 'GET',
    path: '/supervision/acts',
    permission: 'supervision.act.read',
    summary: '行为记录：一段时间内谁做了什么，由新到旧',
    input: Fields({
      /** The last thirty days where left out. */
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      /** Module that did it. */
      area: Type.Optional(Type.String({ pattern: '^[a-z]{2,20}$' })),
      personId: Type.Optional(Id),
      /** The whole number of a case. */
      text: Type.Optional(Type.String({ maxLength: 50 })),
      ...PageQuery,
    }),
    output: PageOf(ActRow),
  }),
  readAct: endpoint({
    method: 'GET',
    path: '/supervision/acts/:actId',
    permission: 'supervision.act.read',
    summary: '一条行为记录和它所在的链是否完整',
    input: Fields({ actId: Id }),
    output: Fields({
      ...ActRow.properties,
      prev: Nullable(Type.String()),
      /** What was done, as the ledger holds it: canonical JSON, nothing personal in the clear. */
      body: Type.String(),
      /** Versions that it rests on, as JSON. */
      pinned: Type.String(),
      /** The whole stream, checked now from its first act; `brokenAt` is the place of the first act at fault. */
      chain: Fields({
        length: Type.Integer(),
        brokenAt: Nullable(Type.Integer()),
        problem: Nullable(Type.String()),
      }),
    }),
  }),
})
