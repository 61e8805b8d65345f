import type { PageRequest } from '#kernel/page'
import { form, type Html } from '../kit/index.ts'
import { withQuery } from './addresses.ts'

/** A form of a page: its name among the page's forms and what stands in it. */
export interface Posting {
  readonly name: string
  readonly body: readonly (Html | null)[]
  readonly files?: boolean
  readonly keep?: string
  readonly upload?: boolean
  readonly id?: string
  readonly hidden?: Readonly<Record<string, string>>
  /** Further parameters of the address, known to the page when it is shown again. */
  readonly query?: Readonly<Record<string, string | undefined>>
}

/** A form that posts to the page it stands on. */
export function posting(request: PageRequest, { name, body, query, ...rest }: Posting): Html {
  return form({
    ...rest,
    action: withQuery(request.path, { do: name, ...query }),
    csrf: request.csrf,
    idempotencyKey: request.newKey(),
    body: body.filter((part) => part !== null),
  })
}
