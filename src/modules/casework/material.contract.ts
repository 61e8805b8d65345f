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
  PageOf,
  PageQuery,
} from '#kernel/contract'
import { DEEDS, FORMS } from './material-words.ts'

const Count = Type.Integer({ minimum: 1, maximum: 99 })
const Seq = Type.Integer({ minimum: 0, maximum: 99 })
const Held = Fields({ received: Type.Integer(), returned: Type.Integer() })
const State = OneOf('sent', 'received', 'refused')

/** 材料交接单 in a list. */
const TransferRow = Fields({
  id: Id,
  number: Type.String(),
  state: State,
  fromUnit: Type.String(),
  toUnit: Type.String(),
  sentBy: Type.String(),
  sentAt: Instant,
  answeredBy: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
  reason: Nullable(Type.String()),
  note: Type.String(),
  /** Pieces of paper. */
  pieces: Type.Integer(),
})

export const materialContract = contract('casework', {
  readHandling: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/handling',
    permission: 'casework.case.read',
    summary: '纸质材料收退：每项材料的原件、复印件收了几份、退了几份、原件是否核对，和交接单',
    input: Fields({ caseId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          seq: Type.Integer(),
          name: Type.String(),
          original: Held,
          copy: Held,
          seen: Nullable(Fields({ by: Type.String(), at: Instant })),
        }),
      ),
      transfers: Type.Array(
        Fields({ id: Id, number: Type.String(), state: State, toUnit: Type.String(), sentAt: Instant }),
      ),
      /** The caller may record what is done with paper. */
      canHandle: Type.Boolean(),
    }),
  }),
  handleMaterial: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/handling',
    permission: 'casework.material.handle',
    summary: '登记纸质材料：收到、核对原件、退还',
    input: Fields({
      caseId: Id,
      seq: Seq,
      deed: OneOf(...DEEDS),
      form: OneOf(...FORMS),
      count: Count,
    }),
    output: Nothing,
  }),
  listTransferUnits: endpoint({
    method: 'GET',
    path: '/casework/paper-transfers/units',
    permission: 'casework.material.handle',
    summary: '可以交接材料的其他单位',
    input: Fields({}),
    output: Fields({ rows: Type.Array(Fields({ id: Id, name: Type.String() })) }),
  }),
  sendPapers: endpoint({
    method: 'POST',
    path: '/casework/paper-transfers',
    permission: 'casework.material.handle',
    summary: '移交纸质材料：开出交接单，移交人签字即本人提交',
    input: Fields({
      toUnitId: Id,
      note: Type.Optional(Line(200)),
      lines: Type.Array(Fields({ caseId: Id, seq: Seq, form: OneOf(...FORMS), count: Count }), {
        minItems: 1,
        maxItems: 200,
      }),
    }),
    output: Fields({ transferId: Id, number: Type.String() }),
  }),
  listPaperTransfers: endpoint({
    method: 'GET',
    path: '/casework/paper-transfers',
    permission: 'casework.material.handle',
    summary: '材料交接单：本单位移交的、移交本单位的',
    input: Fields({
      box: OneOf('in', 'out'),
      state: Type.Optional(State),
      ...PageQuery,
    }),
    output: PageOf(TransferRow),
  }),
  readPaperTransfer: endpoint({
    method: 'GET',
    path: '/casework/paper-transfers/:transferId',
    permission: 'casework.material.handle',
    summary: '一份材料交接单，供签收和打印',
    input: Fields({ transferId: Id }),
    output: Fields({
      ...TransferRow.properties,
      lines: Type.Array(
        Fields({
          caseId: Id,
          caseNumber: Type.String(),
          seq: Type.Integer(),
          name: Type.String(),
          form: OneOf(...FORMS),
          count: Type.Integer(),
        }),
      ),
      /** The caller stands in the unit that it was sent to, and nobody has answered. */
      canAnswer: Type.Boolean(),
    }),
  }),
  receivePapers: endpoint({
    method: 'POST',
    path: '/casework/paper-transfers/:transferId/receive',
    permission: 'casework.material.handle',
    summary: '签收移交的材料：清点无误',
    input: Fields({ transferId: Id }),
    output: Nothing,
  }),
  refusePapers: endpoint({
    method: 'POST',
    path: '/casework/paper-transfers/:transferId/refuse',
    permission: 'casework.material.handle',
    summary: '拒收移交的材料，说明理由',
    input: Fields({ transferId: Id, reason: Line(200) }),
    output: Nothing,
  }),
})
