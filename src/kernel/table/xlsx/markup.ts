import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { workbookUnreadable } from '../table.errors.ts'

/** One piece of an XML entry. Names are without their prefix. */
export type Markup =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Longest name, attribute or text between two pieces: what a workbook holds is far below. */
const PIECE_LIMIT = 4_194_304

/**
 * The pieces of an XML entry as its bytes come in. Entities other than those of XML itself are refused: none is ever
 * declared, fetched or unfolded.
 * @throws Refusal `kernel.table-workbook-unreadable`
 */
export async function* markupOf(stream: Readable): AsyncGenerator<Markup> {
  const pieces: Markup[] = []
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  parser.on('error', () => {
    throw workbookUnreadable()
  })
  parser.on('doctype', () => {
    throw workbookUnreadable()
  })
  parser.on('opentag', ({ name, attributes }) =>
    pieces.push({ kind: 'open', name: localName(name), attributes }),
  )
  parser.on('closetag', ({ name }) => pieces.push({ kind: 'close', name: localName(name) }))
  parser.on('text', (text) => pieces.push({ kind: 'text', text }))
  parser.on('cdata', (text) => pieces.push({ kind: 'text', text }))
  let sinceLast = 0
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(bytes, { stream: true }))
      sinceLast = pieces.length > 0 ? 0 : sinceLast + bytes.length
      if (sinceLast > PIECE_LIMIT) throw workbookUnreadable()
      yield* pieces
      pieces.length = 0
    }
    parser.write(decoder.decode()).close()
    yield* pieces
  } catch {
    throw workbookUnreadable()
  } finally {
    stream.destroy()
  }
}
