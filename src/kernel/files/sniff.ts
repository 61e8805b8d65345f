import { fileTypeFromBuffer } from 'file-type'

const TEXT = /^[\t\n\r\x20-\x7e\u00a0-\uffff]*$/
const PLAIN = 'text/plain'

/** Encodings of text, each with the media type that text in it is given; the first that fits is taken. */
const ENCODINGS = [
  ['utf-8', PLAIN],
  ['utf-16le', `${PLAIN}; charset=utf-16`],
  ['utf-16be', `${PLAIN}; charset=utf-16`],
  ['gb18030', `${PLAIN}; charset=gb18030`],
] as const
type Encoding = (typeof ENCODINGS)[number][0]

/** Media types of text in any encoding that is known; `text/plain` alone is UTF-8. */
export const TEXT_TYPES: readonly string[] = [...new Set(ENCODINGS.map(([, mediaType]) => mediaType))]

const MARKS: Partial<Record<Encoding, readonly [number, number]>> = {
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** Whether bytes are text in an encoding, without control characters; the last character may be cut off. */
function isText(head: Uint8Array, encoding: Encoding): boolean {
  const mark = MARKS[encoding]
  if (mark && !(head[0] === mark[0] && head[1] === mark[1])) return false
  try {
    return TEXT.test(new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }))
  } catch {
    return false
  }
}

/**
 * Media type found in the content itself. The name and the declared type are never believed.
 * @param head the first 4100 bytes, or all of a shorter file
 */
export async function sniffType(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head)
  if (found) return found.mime
  return ENCODINGS.find(([encoding]) => isText(head, encoding))?.[1] ?? 'application/octet-stream'
}

/** Whether a media type found by `sniffType` is that of text. */
export const isTextType = (mediaType: string): boolean => TEXT_TYPES.includes(mediaType)
