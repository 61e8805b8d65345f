import type { Size, Visitor } from './visitor.ts'

/** One picture of the documents. */
export interface Picture {
  /** Name of the file, without its ending. */
  readonly name: string
  readonly size: Size
  /** Brings the visitor to what is shown. */
  readonly show: (visitor: Visitor, password: string) => Promise<void>
}

export const desk = (height: number): Size => ({ width: 1280, height })
export const phone = (height: number): Size => ({ width: 390, height })

/** The first of some rows. @throws Error where the demo has none */
export const first = <T>(rows: readonly T[], what: string): T => {
  const [found] = rows
  if (found === undefined) throw new Error(`the demo has no ${what}`)
  return found
}
