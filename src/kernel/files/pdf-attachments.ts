import { inflateSync } from 'node:zlib'
import { isOfd } from './archive.ts'
import { named } from './pdf-names.ts'

/** A specification of a file that is in the PDF (ISO 32000-1, 7.11.4): its dictionary, or a reference to it. */
const CARRIED = new RegExp(`${named('EF').source}\\s*(?:<<([^<>]{0,400})>>|<<|\\d+\\s+\\d+\\s+R)`, 'g')
const REFERENCE = /(\d{1,10})\s+(\d{1,5})\s+R\b/g
const FILTER = named('Filter')
const FLATE_ALONE = new RegExp(
  `${FILTER.source}\\s*(?:\\[\\s*)?${named('FlateDecode', 'Fl').source}\\s*(?:\\]|/|>>|\\s)`,
)
const PARAMETERS = named('DecodeParms', 'DP', 'F')
const LENGTH = new RegExp(`${named('Length').source}\\s+(\\d+)(?:\\s+(\\d+)\\s+R\\b)?`)
/** Files that one PDF may carry, and what each may unpack to. */
const MOST = 10
const MAX_UNPACKED = 16 * 1_048_576
/** Bytes in which the dictionary of a stream ends. */
const DICTIONARY = 2_000
/** Markup that a program of its kind would run: web pages, scripts, style sheets that call programs. */
const RUNS =
  /<\s*(?:!doctype|!entity|html|script|\w+:script|svg|job|package|hta:|iframe|\?php|\?xml-stylesheet)/i

/** Whether text is plain XML, such as the data of an electronic invoice: nothing that another program would run. */
function isPlainXml(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
  return text.startsWith('<') && text.endsWith('>') && !RUNS.test(text)
}

const isPassive = (bytes: Buffer): boolean => isPlainXml(bytes) || isOfd(bytes)

/** Number of bytes that a stream says it has; NaN where that cannot be read. */
function lengthOf(text: string, head: string): number {
  const [, first = '', generation] = LENGTH.exec(head) ?? []
  if (generation === undefined) return first === '' ? Number.NaN : Number(first)
  return Number(new RegExp(`(?<!\\d)${first}\\s+${generation}\\s+obj\\s+(\\d+)\\s+endobj`).exec(text)?.[1])
}

/** What a stream holds, where it says honestly how long it is and is packed in the plain way; else null. */
function contentAt(bytes: Buffer, text: string, place: number): Buffer | null {
  const keyword = text.indexOf('stream', place)
  const head = text.slice(place, keyword)
  if (keyword < 0 || head.length > DICTIONARY || PARAMETERS.test(head)) return null
  const start = keyword + 'stream'.length + (text[keyword + 6] === '\r' ? 2 : 1)
  const data = bytes.subarray(start, start + lengthOf(text, head))
  const behind = text.slice(start + data.length, start + data.length + 20)
  if (data.length === 0 || !/^\s*endstream/.test(behind)) return null
  if (!FILTER.test(head)) return data
  if (!FLATE_ALONE.test(head)) return null
  try {
    return inflateSync(data, { maxOutputLength: MAX_UNPACKED })
  } catch {
    return null
  }
}

/** Every version of an object that the file holds: a later one may stand for an earlier one. */
const placesOf = (text: string, reference: string): number[] =>
  [...text.matchAll(new RegExp(`(?<!\\d)${reference.replace(' ', '\\s+')}\\s+obj\\b`, 'g'))].map(
    ({ index, 0: head }) => index + head.length,
  )

/** The objects of the files that a PDF carries; null where they cannot be told. */
function carriedIn(sources: readonly string[]): Set<string> | null {
  const carried = new Set<string>()
  for (const source of sources) {
    for (const [, dictionary] of source.matchAll(CARRIED)) {
      const references = [...(dictionary ?? '').matchAll(REFERENCE)]
      if (references.length === 0) return null
      for (const [, number, generation] of references) carried.add(`${number} ${generation}`)
    }
  }
  return carried.size === 0 || carried.size > MOST ? null : carried
}

/** Whether a text of objects says that the PDF carries a file. */
export const carriesFiles = (text: string): boolean =>
  named('EmbeddedFile', 'EmbeddedFiles').test(text) || new RegExp(CARRIED.source).test(text)

/**
 * Whether all files that a PDF carries can do nothing: XML data or OFD documents, as electronic invoices have them
 * (数电票). What cannot be read for certain, or anything else, counts as harmful.
 * @param bytes the whole file
 * @param text the same, one character for each byte
 * @param sources the texts of objects that speak of carried files, unpacked ones among them
 */
export function carriesPassiveFiles(bytes: Buffer, text: string, sources: readonly string[]): boolean {
  const carried = carriedIn(sources)
  if (!carried) return false
  return [...carried].every((reference) => {
    const places = placesOf(text, reference)
    const contents = places.map((place) => contentAt(bytes, text, place))
    return places.length > 0 && contents.every((content) => content !== null && isPassive(content))
  })
}
