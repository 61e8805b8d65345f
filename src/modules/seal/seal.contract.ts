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

const Kind = OneOf('official', 'approval', 'acceptance')
const Form = OneOf('electronic', 'wet')
/** Kinds of papers, such as `acceptance`. */
const Papers = Type.Array(Type.String({ maxLength: 40, pattern: '^[a-z-]+$' }), {
  minItems: 1,
  maxItems: 40,
  uniqueItems: true,
})

/** A registered seal, and the order by which it is used without asking. */
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
  endedAt: Nullable(Instant),
  order: Nullable(Fields({ papers: Papers, basis: Type.String(), since: Instant })),
})

/** One paper that was sealed. */
export const UseView = Fields({
  id: Id,
  paperId: Id,
  paper: Type.String(),
  number: Type.String(),
  sealName: Type.String(),
  kind: Kind,
  copies: Type.Integer(),
  way: OneOf('ordered', 'approved', 'wet'),
  usedAt: Instant,
})

export const sealContract = contract('seal', {
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
  orderSeal: endpoint({
    method: 'POST',
    path: '/seal/seals/:sealId/order',
    permission: 'seal.seal.manage',
    summary: '书面授权：这几种文书不逐份审批即可用印；代替以前的授权',
    input: Fields({ sealId: Id, papers: Papers, basis: Line(200) }),
    output: Nothing,
  }),
  endSealOrder: endpoint({
    method: 'POST',
    path: '/seal/seals/:sealId/order/end',
    permission: 'seal.seal.manage',
    summary: '撤回用印授权，以后逐份审批',
    input: Fields({ sealId: Id }),
    output: Nothing,
  }),
  listUses: endpoint({
    method: 'GET',
    path: '/seal/uses',
    permission: 'seal.seal.read',
    summary: '用印台账：由新到旧，按年份和印章查找',
    input: Fields({
      sealId: Type.Optional(Id),
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 9999 })),
      ...PageQuery,
    }),
    output: PageOf(UseView),
  }),
})
