/** A PDF with one classic table of cross-references, as our typesetter writes it. */
export interface PdfFile {
  readonly bytes: Buffer
  /** Where its table of cross-references begins. */
  readonly table: number
  /** Number of the next object. */
  readonly size: number
  readonly root: number
  readonly info: number | undefined
  /** First half of the file's identifier, as it is written. */
  readonly id: string | undefined
  /** An object without its frame. @throws Error where there is none of that number */
  object(number: number): string
}

const unexpected = (what: string): Error => new Error(`a PDF that is not of our typesetter: ${what}`)

function matched(text: string, pattern: RegExp, what: string): string {
  const [, found] = pattern.exec(text) ?? []
  if (found === undefined) throw unexpected(what)
  return found
}

/** Offset of each object, by number. */
function offsetsOf(table: string): Map<number, number> {
  const [, first, count] = /^xref\s+(\d+) (\d+)\s/.exec(table) ?? []
  if (first !== '0' || count === undefined) throw unexpected('cross-references')
  const entries = [...table.slice(0, 40 + Number(count) * 20).matchAll(/(\d{10}) \d{5} ([nf])/g)]
  return new Map(
    entries.flatMap(([, at, use], number) => (use === 'n' ? [[number, Number(at)] as const] : [])),
  )
}

/** Reads what an update needs to know. @throws Error where the file is built otherwise */
export function openPdf(bytes: Buffer): PdfFile {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 64))
  const table = Number(matched(tail, /startxref\s+(\d+)\s+%%EOF\s*$/, 'end'))
  const section = bytes.toString('latin1', table)
  const trailer = section.slice(section.indexOf('trailer'))
  const offsets = offsetsOf(section)
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  return {
    bytes,
    table,
    size: Number(matched(trailer, /\/Size (\d+)/, 'size')),
    root: Number(matched(trailer, /\/Root (\d+) 0 R/, 'root')),
    info: info === undefined ? undefined : Number(info),
    id: /\/ID \[\s*(\([^)]*\)|<[^>]*>)/.exec(trailer)?.[1],
    object(number) {
      const at = offsets.get(number)
      if (at === undefined) throw unexpected(`object ${number}`)
      const text = bytes.toString('latin1', at, bytes.indexOf('endobj', at))
      return matched(text, new RegExp(`^${number} 0 obj\\s([^]*)$`), `object ${number}`).trim()
    },
  }
}

/** Puts entries at the end of a dictionary. */
export const withEntries = (dictionary: string, entries: string): string => {
  if (!dictionary.endsWith('>>')) throw unexpected('dictionary')
  return `${dictionary.slice(0, -2)}${entries}\n>>`
}

/** Puts a member at the end of the array of an entry. */
export function withMember(dictionary: string, entry: string, member: string): string {
  const pattern = new RegExp(`(/${entry} \\[[^\\]]*)\\]`)
  if (!pattern.test(dictionary)) throw unexpected(entry)
  return dictionary.replace(pattern, `$1 ${member}]`)
}

/** The objects that an array of an entry refers to. */
export const referencesOf = (dictionary: string, entry: string): number[] =>
  [...matched(dictionary, new RegExp(`/${entry} \\[([^\\]]*)\\]`), entry).matchAll(/(\d+) 0 R/g)].map(
    ([, number]) => Number(number),
  )

/** A text as a PDF string: UTF-16 in hexadecimal. */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n\r\n`

/**
 * The file with objects put behind it, new ones or in the place of old ones.
 * @returns the bytes, and where each of the objects begins
 */
export function withUpdate(
  file: PdfFile,
  objects: ReadonlyMap<number, string>,
): { readonly bytes: Buffer; readonly offsets: ReadonlyMap<number, number> } {
  const offsets = new Map<number, number>()
  let [at, body, rows] = [file.bytes.length + 1, '\n', '']
  for (const number of [...objects.keys()].sort((a, b) => a - b)) {
    const text = `${number} 0 obj\n${objects.get(number) ?? ''}\nendobj\n`
    offsets.set(number, at)
    rows += `${number} 1\n${row(at)}`
    body += text
    at += Buffer.byteLength(text, 'latin1')
  }
  const size = Math.max(file.size, ...[...objects.keys()].map((number) => number + 1))
  const info = file.info === undefined ? '' : ` /Info ${file.info} 0 R`
  const id = file.id === undefined ? '' : ` /ID [${file.id} ${file.id}]`
  const trailer = `trailer\n<< /Size ${size} /Root ${file.root} 0 R${info}${id} /Prev ${file.table} >>`
  const end = `xref\n${rows}${trailer}\nstartxref\n${at}\n%%EOF\n`
  return { bytes: Buffer.concat([file.bytes, Buffer.from(body + end, 'latin1')]), offsets }
}
