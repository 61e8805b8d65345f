import { inflateSync } from 'node:zlib'

/** What is wrong with a PDF that is to be kept and shown to others. */
export type PdfTrouble = 'broken' | 'encrypted' | 'active' | 'attachment' | 'bomb'

/** Bytes in which head and tail of a file are looked for; programs put a little before and behind. */
const EDGE = 2_048
/** What the packed objects of one file may unpack to. */
const MAX_UNPACKED = 128 * 1_048_576

const escaped = (letter: string): string =>
  `(?:${letter}|#${letter.charCodeAt(0).toString(16)}|#${letter.charCodeAt(0).toString(16).toUpperCase()})`

/** A name as PDF may write it: any letter may stand as `#` and its number (ISO 32000-1, 7.3.5). */
const named = (...names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map((name) => [...name].map(escaped).join('')).join('|')})(?![A-Za-z0-9#_.-])`)

const ENCRYPTED = named('Encrypt')
/** What runs, starts a program, sends or fetches by itself, or is a form with a program of its own. */
const ACTIVE = named('JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'XFA')
const ATTACHMENT = named('EmbeddedFile', 'EmbeddedFiles')
const PACKED = new RegExp(named('ObjStm', 'XRef').source, 'g')
const FLATE = named('FlateDecode', 'Fl')
const FILTER = named('Filter')

const isWhole = (text: string): boolean =>
  text.slice(0, EDGE).includes('%PDF-') &&
  text.slice(-EDGE).includes('%%EOF') &&
  text.slice(-EDGE).includes('startxref')

const troubleIn = (text: string): PdfTrouble | null => {
  if (ENCRYPTED.test(text)) return 'encrypted'
  if (ACTIVE.test(text)) return 'active'
  return ATTACHMENT.test(text) ? 'attachment' : null
}

/** A stream behind a place: what is said of it, its bytes, and where it ends. */
interface PackedStream {
  readonly head: string
  readonly data: Buffer
  readonly end: number
}

/** Bytes before a name in which the rest of its dictionary is looked for. */
const DICTIONARY = 1_000

function streamBehind(bytes: Buffer, text: string, place: number): PackedStream | null {
  const keyword = text.indexOf('stream', place)
  if (keyword < 0) return null
  const start = keyword + 'stream'.length + (text[keyword + 6] === '\r' ? 2 : 1)
  const end = text.indexOf('endstream', start)
  if (end < 0) return null
  return { head: text.slice(Math.max(place - DICTIONARY, 0), keyword), data: bytes.subarray(start, end), end }
}

interface Unpacked {
  readonly trouble: PdfTrouble | null
  readonly size: number
}

/** Looks into one packed stream of objects. */
function lookInside({ head, data }: PackedStream, room: number): Unpacked {
  if (!FILTER.test(head)) return { trouble: null, size: 0 }
  if (!FLATE.test(head)) return { trouble: 'broken', size: 0 }
  try {
    const text = inflateSync(data, { maxOutputLength: room }).toString('latin1')
    return { trouble: troubleIn(text), size: text.length }
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return { trouble: tooLarge ? 'bomb' : 'broken', size: 0 }
  }
}

/** Looks at each packed stream once: the work grows with the file, however it is made. */
function troubleInPacked(bytes: Buffer, text: string): PdfTrouble | null {
  let room = MAX_UNPACKED
  let seen = 0
  for (const { index } of text.matchAll(PACKED)) {
    if (index < seen) continue
    const stream = streamBehind(bytes, text, index)
    if (!stream) return null
    const { trouble, size } = lookInside(stream, room)
    if (trouble) return trouble
    seen = stream.end
    room -= size
    if (room <= 0) return 'bomb'
  }
  return null
}

/**
 * What is wrong with a PDF, or null: cut off or none at all, locked, able to do something by itself, carrying other
 * files, unpacking to far more than it is. Objects are looked for as they are written, also packed and with escaped
 * names, and unpacked within a bound; nothing is run.
 */
export function checkPdf(content: Uint8Array): PdfTrouble | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const text = bytes.toString('latin1')
  if (!isWhole(text)) return 'broken'
  return troubleIn(text) ?? troubleInPacked(bytes, text)
}
