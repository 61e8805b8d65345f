import { fileTypeFromBuffer } from 'file-type'

const TEXT = /^[\t\n\r\x20-\x7e\u00a0-\uffff]*$/

/** Whether bytes are UTF-8 text without control characters; the last character may be cut off. */
function isText(head: Uint8Array): boolean {
  try {
    return TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }))
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
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}
