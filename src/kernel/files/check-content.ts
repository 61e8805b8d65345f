import { type FieldIssue, invalidInput, type RefusalParams } from '#kernel/errors'
import { checkArchive, isArchive } from './archive.ts'
import { pixelsOf } from './pixels.ts'
import { isTextType } from './sniff.ts'

/** An A3 page at 600 dots an inch has 70 million pixels; a picture of that size opens in 300 MB of memory. */
const MAX_MEGAPIXELS = 100
const MEGA = 1_000_000
/** Where a browser that guesses looks for a page. */
const GUESSED_BYTES = 1024
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?php)\b/i

const refuse = (code: FieldIssue['code'], params?: RefusalParams): never => {
  throw invalidInput({}, [{ field: 'file', code, ...(params && { params }) }])
}

/**
 * Refuses a file that is of an accepted kind and yet does harm where it is opened: a picture or an archive that
 * unpacks to far more than it seems, a document that is also a web page. Nothing is unpacked to find that out.
 * @param bytes the whole file
 * @param mediaType as found in the content
 * @throws Refusal `kernel.invalid-input` for the field `file`
 */
export function checkContent(bytes: Uint8Array, mediaType: string): void {
  if (mediaType.startsWith('image/')) {
    const megapixels = Math.ceil(pixelsOf(bytes, mediaType) / MEGA)
    if (megapixels > MAX_MEGAPIXELS) {
      refuse('kernel.image-too-large', { found: megapixels, limit: MAX_MEGAPIXELS })
    }
  }
  if (isArchive(mediaType) && !checkArchive(bytes)) refuse('kernel.archive-too-large')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, GUESSED_BYTES))
  if (!isTextType(mediaType) && MARKUP.test(head.toString('latin1'))) refuse('kernel.file-mixed')
}
