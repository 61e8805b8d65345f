import { approval, type CaseView } from '../../api.ts'
import type { ActProps } from '../act-props.ts'
import type { TurnField } from './turn-field.ts'
import { TurnForm, type TurnSpec } from './turn-form.tsx'

type Asked = Parameters<typeof approval.askPayment>[0]
type Paid = Parameters<typeof approval.recordPayment>[0]
type Waived = Parameters<typeof approval.waiveFee>[0]
type Ordered = Parameters<typeof approval.orderRefund>[0]
type PaidBack = Parameters<typeof approval.recordRefund>[0]
type Values = Readonly<Record<string, unknown>>

const FEN = 100
const FEE = 'fee-'

const inFen = (yuan: unknown): number => Math.round(Number(yuan) * FEN)
const inYuan = (fen: number): number => fen / FEN

/** An amount for each fee of the item's list; what is left empty is not meant. */
const feeFields =
  (meant: (view: CaseView, fee: number) => boolean) =>
  (view: CaseView): TurnField[] =>
    view.turns.fees.flatMap(({ name, standard }, fee) =>
      meant(view, fee)
        ? [
            {
              ...{ name: `${FEE}${fee}`, label: 'payment.amount', kind: 'yuan', optional: true },
              title: `${name}（${standard}）`,
            } satisfies TurnField,
          ]
        : [],
    )

/** The amounts that were filled in, by fee. */
function linesOf(given: Values): { fees: { fee: number; amount: number }[]; rest: Values } {
  const entries = Object.entries(given)
  const fees = entries
    .filter(([name, value]) => name.startsWith(FEE) && Number(value) > 0)
    .map(([name, value]) => ({ fee: Number(name.slice(FEE.length)), amount: inFen(value) }))
  return { fees, rest: Object.fromEntries(entries.filter(([name]) => !name.startsWith(FEE))) }
}

const waivable = ({ turns }: CaseView, fee: number): number =>
  turns.payment?.lines.find((line) => line.fee === fee)?.waivable ?? 0

const GROUND: readonly TurnField[] = [
  { name: 'basis', label: 'payment.basis', extra: 'payment.basis-hint', kind: 'line', most: 300 },
  { name: 'reasons', label: 'refusal.reasons', extra: 'refusal.reasons-told', kind: 'prose' },
]

const ASK_PAYMENT: TurnSpec<Asked> = {
  act: 'askPayment',
  fields: (view) => [
    ...feeFields(() => true)(view),
    { name: 'payBy', label: 'payment.by', kind: 'day', optional: true },
  ],
  input: (given) => {
    const { fees, rest } = linesOf(given)
    return { ...rest, fees } as Asked
  },
  send: approval.askPayment,
}

/** 缴费通知: fees of the item's list, one or several. */
export const AskPaymentAct = (props: ActProps) => <TurnForm {...props} spec={ASK_PAYMENT} />

const RECORD_PAYMENT: TurnSpec<Paid> = {
  act: 'recordPayment',
  initial: ({ turns }) => ({ amount: inYuan(turns.payment?.due ?? 0) }),
  fields: [
    { name: 'amount', label: 'payment.amount', kind: 'yuan' },
    { name: 'voucher', label: 'payment.voucher', kind: 'line', most: 60 },
  ],
  input: ({ amount, ...given }) => ({ ...given, amount: inFen(amount) }) as Paid,
  send: approval.recordPayment,
}

/** 缴费登记. */
export const RecordPaymentAct = (props: ActProps) => <TurnForm {...props} spec={RECORD_PAYMENT} />

const WAIVE_FEE: TurnSpec<Waived> = {
  act: 'waiveFee',
  fields: (view) => [
    ...feeFields((of, fee) => of.turns.fees[fee]?.reducible === true && waivable(of, fee) > 0)(view),
    ...GROUND,
  ],
  input: (given) => {
    const { fees, rest } = linesOf(given)
    return { ...rest, fees } as Waived
  },
  send: approval.waiveFee,
}

/** 减免. */
export const WaiveFeeAct = (props: ActProps) => <TurnForm {...props} spec={WAIVE_FEE} />

const ORDER_REFUND: TurnSpec<Ordered> = {
  act: 'orderRefund',
  initial: ({ turns }) => ({ amount: inYuan(turns.payment?.refundable ?? 0) }),
  fields: [{ name: 'amount', label: 'payment.refund-amount', kind: 'yuan' }, ...GROUND],
  input: ({ amount, ...given }) => ({ ...given, amount: inFen(amount) }) as Ordered,
  send: approval.orderRefund,
}

/** 退费. */
export const OrderRefundAct = (props: ActProps) => <TurnForm {...props} spec={ORDER_REFUND} />

const RECORD_REFUND: TurnSpec<PaidBack> = {
  act: 'recordRefund',
  fields: [{ name: 'voucher', label: 'payment.refund-voucher', kind: 'line', most: 60 }],
  input: (given) => given as PaidBack,
  send: approval.recordRefund,
}

/** 退费登记. */
export const RecordRefundAct = (props: ActProps) => <TurnForm {...props} spec={RECORD_REFUND} />
