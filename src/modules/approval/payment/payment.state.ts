import type { LegalDay } from '#kernel/calendar'

/** One fee of a notice: its place in the item's list, and what is asked for it; 分. */
export interface FeeLine {
  readonly fee: number
  readonly amount: number
}

/** 退费: what is paid back, since when that is decided, and when it was done; 分. */
export interface Refund {
  readonly amount: number
  readonly orderedOn: LegalDay
  readonly doneOn: LegalDay | null
}

/** What is asked for the permit (行政许可法 §58, §59), in 分. */
export interface Payment {
  /** Also the id of the order at the gateway. */
  readonly id: string
  /** What the notice asked for. */
  readonly amount: number
  readonly lines?: readonly FeeLine[]
  /** What was waived of it, by fee. */
  readonly waived?: readonly FeeLine[]
  readonly askedOn: LegalDay
  readonly payBy: LegalDay | null
  /** The day on which it was paid, or on which all of it was waived. */
  readonly paidOn: LegalDay | null
  readonly way?: 'window' | 'online' | 'waived'
  /** What was paid in truth. */
  readonly paid?: number
  readonly refund?: Refund
}
