import { fileTypeFromBuffer } from 'file-type'

const TEXT = /^[\t\n\r\x20-\x7e\u0080-\uffff]*$/

/**
 * Media type found in the content itself. The name and the declared type are never believed.
 * @param head the first 4100 bytes, or all of a shorter file
 */
export async function sniffType(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head)
  if (found) return found.mime
  const text = new TextDecoder('utf-8', { fatal: false }).decode(head)
  return TEXT.test(text.replaceAll('\ufffd', '\0')) ? 'text/plain' : 'application/octet-stream'
}
