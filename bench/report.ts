/** One measured figure, compared with a baseline taken in the same run. */
export interface Figure {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
  readonly target: number
  readonly ok: boolean
}

/** Four significant digits. */
export const round = (value: number): number => Number(value.toPrecision(4))

const compared = (bench: string, value: number, unit: string, baseline: number, target: number) => ({
  ...{ bench, unit, target },
  value: round(value),
  baseline: round(baseline),
  ratio: round(value / baseline),
})

/** A rate that must reach a share of its baseline. */
export const atLeast = (
  ...[bench, value, unit, baseline, target]: [string, number, string, number, number]
): Figure => ({ ...compared(bench, value, unit, baseline, target), ok: value / baseline >= target })

/** A time that may be no more than so many times its baseline. */
export const noMoreThan = (
  ...[bench, value, unit, baseline, target]: [string, number, string, number, number]
): Figure => ({ ...compared(bench, value, unit, baseline, target), ok: value / baseline <= target })

/** A time that must keep a limit of its own; the baseline says what of it the machine takes. */
export const within = (
  ...[bench, value, unit, baseline, target]: [string, number, string, number, number]
): Figure => ({ ...compared(bench, value, unit, baseline, target), ok: value <= target })

/** A count that must not be exceeded. */
export const atMost = (bench: string, value: number, unit: string, target: number): Figure => ({
  bench,
  value: round(value),
  unit,
  baseline: null,
  ratio: null,
  target,
  ok: value <= target,
})

/** The value that a share of all values does not exceed. @param share 0 to 1 */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A rate that must be reached, whatever the machine. */
export const reaching = (bench: string, value: number, unit: string, target: number): Figure => ({
  ...atMost(bench, value, unit, target),
  ok: value >= target,
})
