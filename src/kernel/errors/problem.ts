import type { RefusalParams } from './refusal.ts'
import { Refusal } from './refusal.ts'

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  /** Values of the sentence, for a page that shows them in its own way. */
  readonly params?: RefusalParams
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
}

type Translate = (key: string, params?: RefusalParams) => string

/** Message key of a code: `approval.too-late` is the message `refusal.too-late` of module `approval`. */
export const refusalKey = (code: string): string => code.replace('.', ':refusal.')

/** Turns an error into what may leave the server; anything but a refusal says nothing of itself. */
export function problemOf(error: unknown, t: Translate): Problem {
  const known = error instanceof Refusal ? error : new Refusal('kernel.internal', 500)
  const fields = known.fields.map((issue) => ({
    field: issue.field,
    message: t(refusalKey(issue.code), issue.params),
  }))
  return {
    type: `urn:yichuang:refusal:${known.code}`,
    title: t(refusalKey(known.code), known.params),
    status: known.status,
    code: known.code,
    ...(Object.keys(known.params).length > 0 && { params: known.params }),
    ...(fields.length > 0 && { fields }),
  }
}
