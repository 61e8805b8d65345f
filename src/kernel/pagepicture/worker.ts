import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { pngOf } from './png.ts'
import type { Reply, Request } from './protocol.ts'

/** A page may be so many times as high as it is wide; what is higher is drawn narrower. */
const MAX_HEIGHT = 4_000

const library = await PDFiumLibrary.init()

async function drawn(document: PDFiumDocument, page: number, width: number): Promise<Uint8Array> {
  const found = document.getPage(page - 1)
  const { originalWidth, originalHeight } = found.getOriginalSize()
  const scale = Math.min(width / originalWidth, MAX_HEIGHT / originalHeight)
  const {
    data,
    width: wide,
    height,
  } = await found.render({ scale, render: 'bitmap', renderFormFields: true })
  return pngOf(data, wide, height)
}

async function opened(bytes: Uint8Array): Promise<PDFiumDocument | null> {
  try {
    return await library.loadDocument(bytes)
  } catch {
    return null
  }
}

async function answer({ bytes, page, width }: Request): Promise<Reply> {
  const document = await opened(bytes)
  if (!document) return { failure: 'unreadable' }
  try {
    const pages = document.getPageCount()
    if (page === undefined) return { pages }
    if (page > pages) return { failure: 'no-such-page' }
    return { pages, png: await drawn(document, page, width) }
  } catch {
    return { failure: 'unreadable' }
  } finally {
    document.destroy()
  }
}

process.on('message', async (request: Request) => {
  // A parent that was killed meanwhile takes no answer; the lost channel ends this process.
  process.send?.(await answer(request), undefined, undefined, () => undefined)
})
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
