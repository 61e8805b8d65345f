import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { StreamReply } from '#kernel/contract'
import { csvBytes, type TableFormat, type WrittenSheet, xlsxBytes } from '#kernel/table'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Sheets as a file that is written while it is sent; CSV holds the first of them. */
export function tableReply(
  ctx: Ctx,
  name: string,
  format: TableFormat,
  sheets: readonly [WrittenSheet, ...WrittenSheet[]],
): StreamReply {
  const [first] = sheets
  const titles = first.columns.map(({ title }) => title)
  return {
    name: `${name}-${legalDayOf(ctx.now)}.${format}`,
    type: TYPES[format],
    disposition: 'attachment',
    chunks: format === 'csv' ? csvBytes(titles, first.rows) : xlsxBytes(sheets),
  }
}
