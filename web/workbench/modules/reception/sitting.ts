import type { SittingContent } from './api.ts'
import { type MaterialRow, spread } from './material-rows.ts'

type Matters = SittingContent['matters']

/** A matter as it begins: what another one of the sitting has said already stands in it. */
export const newMatter = (
  { code, name }: { readonly code: string; readonly name: string },
  before: Matters,
  renews = '',
): Matters[number] => ({
  ...{ itemCode: code, itemName: name, matter: before[0]?.matter ?? '' },
  ...{ address: '', remark: '', renews, copies: {}, captures: {} },
})

/** What the form holds, with everything that was brought once at each place where it is asked for. */
export const wholeContent = (values: SittingContent, rows: readonly MaterialRow[]): SittingContent => ({
  ...values,
  matters: spread(values.matters, rows),
})
