import { inflateSync } from 'node:zlib'
import { carriesFiles, carriesPassiveFiles } from './pdf-attachments.ts'
import { named } from './pdf-names.ts'

/** What is wrong with a PDF that is to be kept and shown to others. */
export type PdfTrouble = 'broken' | 'encrypted' | 'active' | 'attachment' | 'bomb'

/** Bytes in which head and tail of a file are looked for; programs put a little before and behind. */
const EDGE = 2_048
/** What the packed objects of one file may unpack to. */
const MAX_UNPACKED = 128 * 1_048_576

const ENCRYPTED = named('Encrypt')
/** What runs, starts a program, sends or fetches by itself, or is a form with a program of its own. */
const ACTIVE = named('JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'XFA')
const PACKED = new RegExp(named('ObjStm', 'XRef').source, 'g')
const FLATE = named('FlateDecode', 'Fl')
const FILTER = named('Filter')

const isWhole = (text: string): boolean =>
  text.slice(0, EDGE).includes('%PDF-') &&
  text.slice(-EDGE).includes('%%EOF') &&
  text.slice(-EDGE).includes('startxref')

const troubleIn = (text: string): PdfTrouble | null => {
  if (ENCRYPTED.test(text)) return 'encrypted'
  return ACTIVE.test(text) ? 'active' : null
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
  /** The objects, where they speak of files that are carried along. */
  readonly carrying: readonly string[]
}

const nothingIn = (trouble: PdfTrouble | null): Unpacked => ({ trouble, size: 0, carrying: [] })

/** Looks into one packed stream of objects. */
function lookInside({ head, data }: PackedStream, room: number): Unpacked {
  if (!FILTER.test(head)) return nothingIn(null)
  if (!FLATE.test(head)) return nothingIn('broken')
  try {
    const text = inflateSync(data, { maxOutputLength: room }).toString('latin1')
    return { trouble: troubleIn(text), size: text.length, carrying: carriesFiles(text) ? [text] : [] }
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return nothingIn(tooLarge ? 'bomb' : 'broken')
  }
}

/** Looks at each packed stream once: the work grows with the file, however it is made. */
function lookInPacked(bytes: Buffer, text: string): Omit<Unpacked, 'size'> {
  const carrying: string[] = []
  let room = MAX_UNPACKED
  let seen = 0
  for (const { index } of text.matchAll(PACKED)) {
    if (index < seen) continue
    const stream = streamBehind(bytes, text, index)
    if (!stream) break
    const found = lookInside(stream, room)
    if (found.trouble) return found
    carrying.push(...found.carrying)
    seen = stream.end
    room -= found.size
    if (room <= 0) return nothingIn('bomb')
  }
  return { trouble: null, carrying }
}

/**
 * What is wrong with a PDF, or null: cut off or none at all, locked, able to do something by itself, carrying files
 * other than plain data (`carriesPassiveFiles`), unpacking to far more than it is. Objects are looked for as they are written, also packed and with escaped
 * names, and unpacked within a bound; nothing is run.
 */
export function checkPdf(content: Uint8Array): PdfTrouble | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const text = bytes.toString('latin1')
  if (!isWhole(text)) return 'broken'
  const plain = troubleIn(text)
  if (plain) return plain
  const { trouble, carrying } = lookInPacked(bytes, text)
  if (trouble) return trouble
  const sources = carriesFiles(text) ? [text, ...carrying] : carrying
  return sources.length === 0 || carriesPassiveFiles(bytes, text, sources) ? null : 'attachment'
}
