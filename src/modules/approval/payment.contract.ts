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
  Prose,
  Slug,
} from '#kernel/contract'
import { Seen } from './approval.schemas.ts'

const command = { caseId: Id, seen: Seen }
const matter = { government: Slug, caseId: Id }
/** 分. */
const Amount = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })
const Some = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 })
/** A fee by its place in the list of the item. */
const Fee = Type.Integer({ minimum: 0, maximum: 19 })

/** Asking for fees, paying them, waiving them and paying them back (行政许可法 §58, §59). */
export const paymentContract = contract('approval', {
  askPayment: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/payment',
    permission: 'approval.case.pause',
    summary: '缴费通知：按事项公布的收费项目和标准（行政许可法第五十八、五十九条）',
    input: Fields({
      ...command,
      fees: Type.Array(Fields({ fee: Fee, amount: Amount }), { minItems: 1, maxItems: 20 }),
      payBy: Type.Optional(Day),
    }),
    output: Nothing,
    previews: ['payment-notice'],
  }),
  recordPayment: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/paid',
    permission: 'approval.window.register',
    summary: '缴费登记：窗口收费，记下非税收入票据号码',
    input: Fields({ ...command, amount: Amount, voucher: Line(60) }),
    output: Nothing,
  }),
  waiveFee: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/fee-waiver',
    permission: 'approval.case.decide',
    summary: '减免：决定人按公布的减免规定减收或者免收，说明依据和理由',
    input: Fields({
      ...command,
      fees: Type.Array(Fields({ fee: Fee, amount: Some }), { minItems: 1, maxItems: 20 }),
      /** Law or published rule that allows it. */
      basis: Line(300),
      reasons: Prose(1000),
    }),
    output: Nothing,
    previews: ['payment-change'],
  }),
  orderRefund: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/refund',
    permission: 'approval.case.decide',
    summary: '退费：决定退还已缴的费用，说明依据和理由；网上缴的原路退回，窗口缴的在窗口退付',
    input: Fields({ ...command, amount: Some, basis: Line(300), reasons: Prose(1000) }),
    output: Nothing,
    previews: ['payment-change'],
  }),
  recordRefund: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/refunded',
    permission: 'approval.window.register',
    summary: '退费登记：窗口退付，记下凭证号码',
    input: Fields({ ...command, voucher: Line(60) }),
    output: Nothing,
  }),
  readPaying: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId/payment',
    permission: 'approval.matter.pay',
    summary: '网上缴费：应缴的各项费用和缴费平台的地址',
    input: Fields(matter),
    output: Fields({
      itemName: Type.String(),
      number: Type.String(),
      fees: Type.Array(
        Fields({
          name: Type.String(),
          standard: Type.String(),
          /** What the notice asked for, and what is left of it after what was waived; 分. */
          amount: Type.Integer(),
          left: Type.Integer(),
        }),
      ),
      /** What is to be paid now; 分. */
      due: Type.Integer(),
      payBy: Nullable(Day),
      paidOn: Nullable(Day),
      /** Null where everything is paid, or the installation has no gateway. */
      link: Nullable(Type.String()),
    }),
  }),
  checkPayment: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/payment/check',
    permission: 'approval.matter.pay',
    summary: '已经缴费：向缴费平台查询结果',
    input: Fields(matter),
    output: Nothing,
    rate: { max: 20, seconds: 60 },
  }),
  takeNotification: endpoint({
    method: 'POST',
    path: '/approval/:government/payments/notify',
    permission: 'approval.payment.notify',
    summary: '缴费平台的结果通知（签名验证后再向平台查询，通知本身不作为缴费依据）',
    input: Fields({
      government: Slug,
      order: Id,
      timestamp: Instant,
      signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
    output: Nothing,
    rate: { max: 300, seconds: 60 },
  }),
})
