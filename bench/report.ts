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

/** A rate that must reach a share of its baseline. */
export function atLeast(
  bench: string,
  value: number,
  unit: string,
  baseline: number,
  target: number,
): Figure {
  const ratio = value / baseline
  return {
    bench,
    value: round(value),
    unit,
    baseline: round(baseline),
    ratio: round(ratio),
    target,
    ok: ratio >= target,
  }
}

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
