import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { CSV_OPTIONS, lineOf, type ParsedRecord } from './csv-record.ts'
import { unguarded } from './formula-guard.ts'
import type { RawRow, TableLimits } from './row.ts'
import { csvUnreadable, tooManyColumns, tooManyRows } from './table.errors.ts'
import { textOf } from './text-encoding.ts'

const DELIMITERS = [',', ';', '\t'] as const
const RECORD_LIMIT = 1_048_576

/** The delimiter that stands most often outside quotes in the first line. */
export function delimiterOf(head: string): (typeof DELIMITERS)[number] {
  const counts = new Map<string, number>()
  let quoted = false
  for (const char of head) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r') && counts.size > 0) break
    else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return DELIMITERS.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best))
}

function* resumed(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

function rowOf(parsed: ParsedRecord, limits: TableLimits): RawRow {
  const { record } = parsed
  if (record.length > limits.columns) throw tooManyColumns({ limit: limits.columns })
  const issues = record.flatMap((cell, at) =>
    cell.length > limits.cell ? [{ at, code: 'kernel.table-cell-long', params: { limit: limits.cell } }] : [],
  )
  return { line: lineOf(parsed), cells: record.map(unguarded), issues }
}

/**
 * Rows of a CSV table (RFC 4180; divided by comma, semicolon or tab), one after another.
 * @throws Refusal `kernel.csv-unreadable`, `kernel.table-too-many-rows`, `kernel.table-too-many-columns`
 */
export async function* csvRows(bytes: Uint8Array, limits: TableLimits): AsyncGenerator<RawRow> {
  const text = textOf(bytes)
  const head = text.next().value ?? ''
  const parser = parse({
    ...CSV_OPTIONS,
    delimiter: delimiterOf(head.replace(/^\ufeff/, '')),
    relax_column_count: true,
    max_record_size: RECORD_LIMIT,
  })
  const source = Readable.from(resumed(head, text))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let rows = 0
  try {
    for await (const parsed of parser as AsyncIterable<ParsedRecord>) {
      if (++rows > limits.rows) throw tooManyRows({ limit: limits.rows })
      yield rowOf(parsed, limits)
    }
  } catch (error) {
    throw error instanceof CsvError ? csvUnreadable({ line: Number(error.lines ?? 1) }) : error
  } finally {
    source.destroy()
    parser.destroy()
  }
}
