/** What an archive may be at most once it is unpacked. */
const MAX_ENTRIES = 4_000
const MAX_UNPACKED = 400 * 1_048_576
/** Sheets of equal numbers shrink to a fiftieth; DEFLATE ends at about a thousandth. */
const MAX_RATIO = 200
const RATIO_FROM = 10 * 1_048_576

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const COMMENT_BYTES = 65_535
const ZIP64 = 0xffffffff

/** Media types that are ZIP archives inside: workbooks and documents of office programs among them. */
export const isArchive = (mediaType: string): boolean =>
  mediaType === 'application/zip' || /openxmlformats|opendocument|ms-.*macroenabled/i.test(mediaType)

interface Entry {
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  readonly name: string
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES)
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

function entryAt(view: DataView, at: number): { entry: Entry; next: number } | null {
  if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null
  const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ]
  const next = at + CENTRAL_BYTES + name + extra + comment
  if (next > view.byteLength) return null
  const entry = {
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    name: Buffer.from(view.buffer, view.byteOffset + at + CENTRAL_BYTES, name).toString(),
  }
  return { entry, next }
}

function entriesOf(view: DataView): Entry[] | null {
  const end = endOf(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) return null
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    const found = entryAt(view, at)
    if (!found) return null
    entries.push(found.entry)
    at = found.next
  }
  return entries
}

/** Whether entries lie one behind the other: where they share bytes, a small archive unpacks without end. */
function lieApart(view: DataView, entries: readonly Entry[]): boolean {
  let free = 0
  for (const { offset, packed } of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (offset < free || offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return false
    free = offset + 30 + packed
  }
  return free <= view.byteLength
}

const climbs = (name: string): boolean => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name)

/**
 * Whether a ZIP archive is harmless to unpack by what its directory says: not too many parts, not too much of them, no
 * part that shares bytes with another or climbs out of its folder. ZIP64 is refused, uploads are smaller than that.
 * Who unpacks still has to stop where a part turns out longer than it says.
 */
export function checkArchive(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(view)
  if (!entries) return false
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return (
    unpacked <= MAX_UNPACKED &&
    (unpacked < RATIO_FROM || unpacked <= bytes.byteLength * MAX_RATIO) &&
    entries.every(({ packed, unpacked: size, name }) => packed < ZIP64 && size < ZIP64 && !climbs(name)) &&
    lieApart(view, entries)
  )
}

/** Parts of office files that run: macros, controls, programs packed into a document (ECMA-376, MS-OVBA). */
const PROGRAM = /(^|\/)(vbaProject[^/]*\.bin|activeX\/.*|embeddings\/.*\.bin|Basic\/.+|Scripts\/.+)$/i

/** Whether an archive is an office file with a program inside. Only its directory is read. */
export function hasPrograms(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (entriesOf(view) ?? []).some(({ name }) => PROGRAM.test(name))
}

/** What an OFD document is made of: XML, pictures, fonts, seals and their signatures (GB/T 33190). */
const OF_OFD = /(\/|\.(xml|png|jpe?g|bmp|gif|tiff?|jb2|gbig2|ttf|ttc|otf|cff|dat|esl|der|cer))$/i

/** Whether bytes are an OFD document that is harmless to unpack and holds nothing else. Only its directory is read. */
export function isOfd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < END_BYTES || view.getUint32(0, true) !== LOCAL || !checkArchive(bytes)) return false
  const names = (entriesOf(view) ?? []).map(({ name }) => name)
  return names.includes('OFD.xml') && names.every((name) => OF_OFD.test(name))
}
