import type { Html } from './html.ts'
import { type KeyFact, keyFacts } from './key-facts.ts'
import type { Translate } from './translate.ts'

/** A period by law or promise: `count` from 0 (done on the spot) working days, calendar days or shorter units. */
export type Period = { count: number; unit: 'working' | 'natural' | 'half-day' | 'hour' | 'natural-hour' }

/** 收费与时限 of an item; `standard` is the fee's text, null when nothing is charged. */
export type FeeAndPeriodSpec = {
  legal: Period | null
  promised: Period | null
  fee: { standard: string; basis?: string | undefined } | null
  /** The promised period is illustrative data, and says so. */
  promisedIsIllustrative?: boolean | undefined
  t: Translate
}

/** A period in words: 当场办结, 5个工作日, 20日. */
export function periodText(period: Period, t: Translate): string {
  return period.count === 0
    ? t('public:kit.on-the-spot')
    : t(`public:kit.days-${period.unit}`, { count: period.count })
}

function promisedFact(spec: FeeAndPeriodSpec): KeyFact[] {
  if (!spec.promised) return []
  const note = spec.promisedIsIllustrative ? spec.t('public:kit.illustrative') : undefined
  return [{ label: spec.t('public:kit.promised-period'), value: periodText(spec.promised, spec.t), note }]
}

/** How long it takes by promise and by law, and what it costs. */
export function feeAndPeriod(spec: FeeAndPeriodSpec): Html {
  const { t, legal, fee } = spec
  const legalFact = {
    label: t('public:kit.legal-period'),
    value: legal ? periodText(legal, t) : t('public:kit.no-legal-period'),
  }
  const feeFact = {
    label: t('public:kit.fee'),
    value: fee ? fee.standard : t('public:kit.no-fee'),
    note: fee?.basis,
  }
  return keyFacts([...promisedFact(spec), legalFact, feeFact])
}
