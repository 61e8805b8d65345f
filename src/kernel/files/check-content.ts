import { type FieldIssue, invalidInput, type RefusalParams } from '#kernel/errors'
import { checkArchive, hasPrograms, isArchive } from './archive.ts'
import { checkPdf } from './check-pdf.ts'
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
 * unpacks to far more than it seems, a document that is also a web page, an office file with a program inside, a PDF
 * that is broken, locked, active or carries other files. Only packed objects of a PDF are unpacked, within a bound.
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
  if (isArchive(mediaType)) {
    if (!checkArchive(bytes)) refuse('kernel.archive-too-large')
    if (hasPrograms(bytes)) refuse('kernel.file-macros')
  }
  if (mediaType === 'application/pdf') {
    const trouble = checkPdf(bytes)
    if (trouble) refuse(`kernel.pdf-${trouble}`)
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, GUESSED_BYTES))
  if (!isTextType(mediaType) && MARKUP.test(head.toString('latin1'))) refuse('kernel.file-mixed')
}
