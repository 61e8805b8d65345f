import type { TemplateName } from '../templates/index.ts'
import type { TypesetPaper } from './engine.ts'
import type { Marks } from './marks.ts'

/** From the typesetter to its process; one at a time. */
export interface Request {
  readonly template: TemplateName
  readonly data: object
  readonly marks?: Marks | undefined
}

/** From the process to the typesetter. */
export type Reply = { readonly paper: TypesetPaper } | { readonly failure: string }
