/** A page of a document: a picture in JPEG and its size in pixels. */
export interface JpegPage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A4, in points. */
const SHORT = 595
const LONG = 842
const MARGIN = 18

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Part {
  readonly head: string
  readonly stream?: Uint8Array
}

const streamPart = (dictionary: string, stream: Uint8Array): Part => ({
  head: `<< ${dictionary} /Length ${stream.length} >>`,
  stream,
})

/** The three objects of a page: the page, what it draws, the picture. @param first number of the first of them */
function partsOf({ bytes, width, height }: JpegPage, first: number): Part[] {
  const [paperWidth, paperHeight] = width > height ? [LONG, SHORT] : [SHORT, LONG]
  const scale = Math.min((paperWidth - 2 * MARGIN) / width, (paperHeight - 2 * MARGIN) / height)
  const [drawnWidth, drawnHeight] = [width * scale, height * scale]
  const place = [
    drawnWidth,
    0,
    0,
    drawnHeight,
    (paperWidth - drawnWidth) / 2,
    (paperHeight - drawnHeight) / 2,
  ]
  const drawing = `q ${place.map((one) => one.toFixed(2)).join(' ')} cm /Page Do Q`
  const resources = `/Resources << /XObject << /Page ${first + 2} 0 R >> >>`
  return [
    {
      head: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paperWidth} ${paperHeight}] ${resources} /Contents ${first + 1} 0 R >>`,
    },
    streamPart('', encode(drawing)),
    streamPart(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      bytes,
    ),
  ]
}

const OBJECTS_OF_PAGE = 3
const FIRST_OF_PAGES = 3

/**
 * Several pictures as one PDF 1.4, a page of A4 each, upright or lying as the picture is. The pictures stay as they are.
 * @throws RangeError without a page
 */
export function pdfOfPages(pages: readonly JpegPage[]): Uint8Array {
  if (pages.length === 0) throw new RangeError('a document has at least one page')
  const numbers = pages.map((_page, at) => FIRST_OF_PAGES + at * OBJECTS_OF_PAGE)
  const parts: Part[] = [
    { head: '<< /Type /Catalog /Pages 2 0 R >>' },
    {
      head: `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((one) => `${one} 0 R`).join(' ')}] >>`,
    },
    ...pages.flatMap((page, at) => partsOf(page, FIRST_OF_PAGES + at * OBJECTS_OF_PAGE)),
  ]
  const pieces: Uint8Array[] = []
  let length = 0
  const write = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
  }
  write(encode('%PDF-1.4\n'))
  const places = parts.map(({ head, stream }, at) => {
    const place = length
    write(encode(`${at + 1} 0 obj\n${head}\n`))
    if (stream) for (const piece of [encode('stream\n'), stream, encode('\nendstream\n')]) write(piece)
    write(encode('endobj\n'))
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = parts.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  write(encode(end))
  const file = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.length
  }
  return file
}
