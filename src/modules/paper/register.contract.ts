import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable, OneOf, PageOf, PageQuery } from '#kernel/contract'

const Year = Type.Integer({ minimum: 2000, maximum: 9999 })

/** A paper in the register; what it says is not in it. */
export const PaperRow = Fields({
  id: Id,
  caseId: Nullable(Id),
  /** Kind of paper, such as `grant`. */
  template: Type.String(),
  /** Title of the kind in the language of the request. */
  title: Type.String(),
  number: Type.String(),
  /** Unit that issued it, as it was called then. */
  unitName: Type.String(),
  issuedAt: Instant,
  state: OneOf('issued', 'void', 'superseded'),
  voidedAt: Nullable(Instant),
  /** Who made it void or gave it out again, and why. */
  voidedBy: Type.String(),
  voidReason: Nullable(Type.String()),
  /** Number of the paper that took its place. */
  successor: Nullable(Type.String()),
  /** How it is sealed: `awaited` waits for a person. */
  seal: OneOf('none', 'awaited', 'by-person', 'automatic'),
  /** What can still be done about its seal: asked for, answered, stamped by hand. */
  sealSteps: Type.Array(OneOf('ask', 'answer', 'stamp')),
  /** Characters that no font has, as `U+XXXX`. */
  missing: Type.Array(Type.String()),
  /** Times it was printed. */
  prints: Type.Integer(),
})

/** Papers of a kind that wait for their seal in a unit. */
const WaitingKind = Fields({
  unitId: Id,
  unitName: Type.String(),
  /** Kind of paper. */
  template: Type.String(),
  /** Title of the kind in the language of the request. */
  title: Type.String(),
  count: Type.Integer(),
  /** When the oldest of them was issued. */
  since: Instant,
  /** The seal for them was ended or has expired, and none is in use: they wait for one to be registered. */
  lapsed: Type.Boolean(),
})

export const registerContract = contract('paper', {
  listPapers: endpoint({
    method: 'GET',
    path: '/paper/papers',
    permission: 'paper.paper.read',
    summary: '文书登记簿：本人权限范围内各单位发出的文书，按种类、年份、文号查找',
    input: Fields({
      unitId: Type.Optional(Id),
      /** Kind of paper. */
      template: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z-]+$' })),
      /** Year in which it was issued. */
      year: Type.Optional(Year),
      /** Part of the number, or the whole code of verification. */
      text: Type.Optional(Type.String({ maxLength: 60 })),
      state: Type.Optional(OneOf('issued', 'void', 'superseded')),
      /** Only papers that wait for their seal. */
      awaited: Type.Optional(Type.Boolean()),
      /** Only papers with characters that no font has. */
      missing: Type.Optional(Type.Boolean()),
      ...PageQuery,
    }),
    output: PageOf(PaperRow),
  }),
  listWaiting: endpoint({
    method: 'GET',
    path: '/paper/waiting',
    permission: 'seal.seal.read',
    summary: '待盖章：本人权限范围内各单位等待盖章的文书，按种类计数，缺少在用印章的标明',
    input: Fields({}),
    output: Fields({ rows: Type.Array(WaitingKind) }),
  }),
})
