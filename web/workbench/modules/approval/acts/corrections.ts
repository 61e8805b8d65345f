/** One line of the form: ticked, and what is wrong with it. */
interface TickedLine {
  readonly ticked?: boolean
  readonly what?: string
}

/** The form of a correction notice; place 0 is the application form, others are materials by number. */
export interface Ticked {
  readonly lines?: readonly (TickedLine | undefined | null)[]
}

/** The correction notice: what was ticked, with what is wrong. */
export const correctionsOf = ({ lines = [] }: Ticked): { seq: number; what: string }[] =>
  lines.flatMap((line, seq) => (line?.ticked ? [{ seq, what: line.what?.trim() ?? '' }] : []))
