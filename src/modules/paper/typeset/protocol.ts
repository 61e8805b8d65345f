import type { TemplateName } from '../templates/index.ts'
import type { TypesetPaper } from './engine.ts'
import type { JsonValue } from './printable.ts'

/** From the typesetter to its process; one at a time. */
export interface Request {
  readonly template: TemplateName
  readonly data: JsonValue
}

/** From the process to the typesetter. */
export type Reply = { readonly paper: TypesetPaper } | { readonly failure: string }
