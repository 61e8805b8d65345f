import { deflateSync } from 'node:zlib'
import type { PdfPicture } from './pdf-picture.ts'
import { type Jpeg, readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

const A4 = { short: 595.28, long: 841.89 }
const MARGIN = 36

/** How a picture is turned to stand upright, by the orientation its camera noted (Exif 2.3, tag 0x0112). */
const TURNS: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

const round = (n: number): number => Math.round(n * 1000) / 1000

/** The operators that put a picture in the middle of a page, and the size of the page. */
function placed({ width, height }: PdfPicture, orientation: number) {
  const lies = orientation >= 5
  const [wide, high] = lies ? [height, width] : [width, height]
  const [pageWidth, pageHeight] = wide > high ? [A4.long, A4.short] : [A4.short, A4.long]
  const scale = Math.min((pageWidth - 2 * MARGIN) / wide, (pageHeight - 2 * MARGIN) / high, 1)
  const [w, h] = [wide * scale, high * scale]
  const [a, b, c, d, e, f] = TURNS[orientation] ?? [1, 0, 0, 1, 0, 0]
  const [x, y] = [(pageWidth - w) / 2, (pageHeight - h) / 2]
  const matrix = [a * w, b * h, c * w, d * h, e * w + x, f * h + y].map(round).join(' ')
  return { box: `[0 0 ${pageWidth} ${pageHeight}]`, content: `q ${matrix} cm /P Do Q` }
}

function stream(entries: string, data: Uint8Array): Buffer {
  const head = `<< ${entries} /Length ${data.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream')])
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [n, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(at)
    at += whole.length
    parts.push(whole)
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(tail)])
}

const sizeOf = ({ width, height }: PdfPicture): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`

function pageOf(picture: PdfPicture, orientation: number): Buffer {
  const { box, content } = placed(picture, orientation)
  const { mask } = picture
  const masked = mask ? ' /SMask 6 0 R' : ''
  return fileOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ),
    stream('', Buffer.from(content)),
    stream(`${sizeOf(picture)} ${picture.entries}${masked}`, picture.data),
    ...(mask ? [stream(`${sizeOf(picture)} ${mask.entries}`, mask.data)] : []),
  ])
}

const COLOURS: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }

function pictureOfJpeg({ width, height, components, inverted }: Jpeg, data: Uint8Array): PdfPicture | null {
  const colour = COLOURS[components]
  if (!colour) return null
  const decode = inverted ? ' /Decode [1 0 1 0 1 0 1 0]' : ''
  return {
    width,
    height,
    data,
    entries: `/ColorSpace ${colour} /BitsPerComponent 8 /Filter /DCTDecode${decode}`,
  }
}

/**
 * A page of A4 with a JPEG or PNG picture, as a PDF of its own. The picture is not decoded, but for PNG with
 * transparency.
 * @returns null for pictures that cannot be shown so: broken ones, interlaced PNG, transparency of 16 bits
 */
export function picturePdf(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  if (mediaType === 'image/png') {
    const picture = readPng(bytes, (data) => deflateSync(data, { level: 1 }))
    return picture && pageOf(picture, 1)
  }
  const jpeg = mediaType === 'image/jpeg' ? readJpeg(bytes) : null
  const picture = jpeg && pictureOfJpeg(jpeg, bytes)
  return picture && pageOf(picture, jpeg.orientation)
}
