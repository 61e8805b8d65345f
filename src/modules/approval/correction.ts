/** One line of a correction notice; `seq` 0 is the form itself. */
export interface Correction {
  readonly seq: number
  readonly what: string
}
