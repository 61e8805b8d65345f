import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
} from '#kernel/contract'

/** Kinds of papers, such as `acceptance`. */
export const Papers = Type.Array(Type.String({ maxLength: 40, pattern: '^[a-z-]+$' }), {
  minItems: 1,
  maxItems: 40,
  uniqueItems: true,
})

/** What a written order says. */
const Said = {
  unitId: Id,
  papers: Papers,
  /** Also where nobody wrote the paper, because the law itself brought it about. */
  bySilence: Type.Boolean(),
  /** Title and number of the document. */
  basis: Line(200),
  validFrom: Day,
  validTo: Nullable(Day),
}

/** A written order by which papers of a unit are sealed without a person being asked. */
const OrderView = Fields({
  id: Id,
  ...Said,
  unitName: Type.String(),
  standing: OneOf('to-come', 'in-force', 'expired', 'ended'),
  hasFile: Type.Boolean(),
  orderedBy: Type.String(),
  orderedAt: Instant,
  endedBy: Type.String(),
  endedAt: Nullable(Instant),
  endReason: Nullable(Type.String()),
  can: Fields({ end: Type.Boolean() }),
})

export const orderContract = contract('seal', {
  listOrders: endpoint({
    method: 'GET',
    path: '/seal/orders',
    permission: 'seal.seal.read',
    summary: '用印授权登记：哪些单位书面规定哪几种文书自动用印',
    input: Fields({}),
    output: Fields({ rows: Type.Array(OrderView), can: Fields({ give: Type.Boolean() }) }),
  }),
  readOrderFile: endpoint({
    method: 'GET',
    path: '/seal/orders/:orderId/file',
    permission: 'seal.seal.read',
    summary: '查看授权文件',
    input: Fields({ orderId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  giveOrder: endpoint({
    method: 'POST',
    path: '/seal/orders',
    permission: 'seal.order.give',
    summary: '登记用印授权：文号、授权文件、文书种类、有效期；到期自动失效',
    input: Fields(Said),
    output: Fields({ orderId: Id }),
    upload: { maxBytes: 20 * 1_048_576, types: ['application/pdf', 'image/jpeg', 'image/png'] },
  }),
  endOrder: endpoint({
    method: 'POST',
    path: '/seal/orders/:orderId/end',
    permission: 'seal.order.give',
    summary: '撤回用印授权，以后逐份审批',
    input: Fields({ orderId: Id, reason: Line(200) }),
    output: Nothing,
  }),
})
