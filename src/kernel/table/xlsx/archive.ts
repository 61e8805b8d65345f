import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '#kernel/errors'
import type { TableLimits } from '../row.ts'
import { workbookTooLarge, workbookUnreadable } from '../table.errors.ts'

/** A packed workbook: its entries are unpacked only as they are read. */
export interface Archive {
  has(name: string): boolean
  /** How large an entry is when unpacked, in bytes; 0 where it is not there. */
  sizeOf(name: string): number
  /** The bytes of an entry. @throws Refusal `kernel.table-workbook-unreadable` where it is not there */
  open(name: string): Promise<Readable>
}

const MEGABYTE = 1_048_576

/** Reads the list of entries, each judged by what it says of itself. */
async function entriesOf(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw workbookTooLarge()
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw workbookUnreadable()
    const { uncompressedSize, compressedSize } = entry
    unpacked += uncompressedSize
    const swollen = uncompressedSize > MEGABYTE && uncompressedSize > compressedSize * limits.ratio
    if (swollen || unpacked > limits.unpacked) throw workbookTooLarge()
    entries.set(entry.fileName, entry)
  }
  return entries
}

const unreadable = (error: unknown): Refusal => (error instanceof Refusal ? error : workbookUnreadable())

/**
 * Opens a packed file without unpacking anything. An entry that turns out larger than it says ends with an error
 * when it is read.
 * @throws Refusal `kernel.table-workbook-unreadable`, `kernel.table-workbook-too-large`
 */
export async function openArchive(bytes: Uint8Array, limits: TableLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    const entries = await entriesOf(zip, limits)
    return {
      has: (name) => entries.has(name),
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      open: async (name) => {
        const entry = entries.get(name)
        if (!entry) throw workbookUnreadable()
        return zip.openReadStreamPromise(entry).catch((error: unknown) => {
          throw unreadable(error)
        })
      },
    }
  } catch (error) {
    throw unreadable(error)
  }
}
