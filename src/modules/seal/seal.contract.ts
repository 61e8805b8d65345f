import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'
import { orderContract, Papers } from './order.contract.ts'

const Kind = OneOf('official', 'approval', 'acceptance')
const Form = OneOf('electronic', 'wet')

/** A registered seal, and the order in force by which papers of its kinds are sealed without asking. */
export const SealView = Fields({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  name: Type.String(),
  kind: Kind,
  form: Form,
  /** Millimetres. */
  diameter: Type.Integer(),
  keeper: Type.String(),
  papers: Papers,
  validFrom: Day,
  validTo: Nullable(Day),
  /** Today. */
  standing: OneOf('not-yet', 'in-use', 'expired', 'ended', 'surrendered'),
  endedAt: Nullable(Instant),
  endReason: Nullable(Type.String()),
  /** 缴销: when it was handed back to be destroyed, and to whom. */
  surrendered: Nullable(Fields({ at: Instant, to: Type.String() })),
  /** Changes of its keeper, the newest first. */
  handovers: Type.Array(
    Fields({ at: Instant, from: Type.String(), to: Type.String(), reason: Type.String() }),
  ),
  order: Nullable(Fields({ papers: Papers, basis: Type.String(), since: Instant })),
})

/** One paper that was sealed. */
export const UseView = Fields({
  id: Id,
  paperId: Id,
  paper: Type.String(),
  number: Type.String(),
  unitName: Type.String(),
  sealName: Type.String(),
  kind: Kind,
  copies: Type.Integer(),
  way: OneOf('ordered', 'approved', 'wet'),
  usedAt: Instant,
  /** Who pressed it, or approved it; empty where a written order did. */
  usedBy: Type.String(),
})

/** A use that was asked for. */
export const RequestView = Fields({
  id: Id,
  paperId: Id,
  paper: Type.String(),
  number: Type.String(),
  sealName: Type.String(),
  kind: Kind,
  form: Form,
  copies: Type.Integer(),
  purpose: Type.String(),
  askedBy: Type.String(),
  askedAt: Instant,
  answer: OneOf('open', 'approved', 'refused'),
  remark: Nullable(Type.String()),
  answeredBy: Type.String(),
  answeredAt: Nullable(Instant),
})

export const sealContract = contract('seal', {
  ...orderContract.endpoints,
  listSeals: endpoint({
    method: 'GET',
    path: '/seal/seals',
    permission: 'seal.seal.read',
    summary: '印章登记：本人权限范围内各单位的印章和授权',
    input: Fields({}),
    output: Fields({ rows: Type.Array(SealView) }),
  }),
  registerSeal: endpoint({
    method: 'POST',
    path: '/seal/seals',
    permission: 'seal.seal.manage',
    summary: '登记一枚印章',
    input: Fields({
      unitId: Id,
      /** On the rim. */
      name: Line(40),
      kind: Kind,
      form: Form,
      diameter: Type.Integer({ minimum: 30, maximum: 50 }),
      /** A member of staff. */
      keeperId: Id,
      papers: Papers,
      validFrom: Day,
      validTo: Nullable(Day),
    }),
    output: Fields({ sealId: Id }),
  }),
  endSeal: endpoint({
    method: 'POST',
    path: '/seal/seals/:sealId/end',
    permission: 'seal.seal.manage',
    summary: '停用一枚印章，说明原因（登记保留）',
    input: Fields({ sealId: Id, reason: Line(200) }),
    output: Nothing,
  }),
  handSeal: endpoint({
    method: 'POST',
    path: '/seal/seals/:sealId/keeper',
    permission: 'seal.seal.manage',
    summary: '印章移交：更换保管人，说明原因（原保管人自此不能再用）',
    input: Fields({ sealId: Id, keeperId: Id, reason: Line(200) }),
    output: Nothing,
  }),
  surrenderSeal: endpoint({
    method: 'POST',
    path: '/seal/seals/:sealId/surrender',
    permission: 'seal.seal.manage',
    summary: '缴销一枚停用的印章：交给哪个机关（登记保留）',
    input: Fields({ sealId: Id, to: Line(80) }),
    output: Nothing,
  }),
  listRequests: endpoint({
    method: 'GET',
    path: '/seal/requests',
    permission: 'seal.seal.read',
    summary: '用印申请：由新到旧，可以只看待审批的',
    input: Fields({ open: Type.Optional(Type.Boolean()), ...PageQuery }),
    output: PageOf(RequestView),
  }),
  listUses: endpoint({
    method: 'GET',
    path: '/seal/uses',
    permission: 'seal.seal.read',
    summary: '用印台账：由新到旧，按单位、年份和印章查找',
    input: Fields({
      unitId: Type.Optional(Id),
      sealId: Type.Optional(Id),
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 9999 })),
      ...PageQuery,
    }),
    output: PageOf(UseView),
  }),
})
