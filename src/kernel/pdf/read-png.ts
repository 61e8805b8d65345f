import { inflateSync } from 'node:zlib'
import type { PdfPicture } from './pdf-picture.ts'

interface Png {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
  readonly palette: Buffer
  readonly data: Buffer
}

const PALETTE = 3
const GREY_ALPHA = 4
const RGB_ALPHA = 6
/** Samples per pixel, by type of colour (PNG, table 11.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const SIGNATURE = 8
/** A picture with transparency is unpacked; beyond this it is not shown. */
const MAX_UNPACKED = 160 * 1_048_576

function readChunks(bytes: Buffer): Png | null {
  const data: Buffer[] = []
  let head: Buffer | null = null
  let palette = Buffer.alloc(0)
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (chunk.length < length) return null
    if (type === 'IHDR') head = chunk
    if (type === 'PLTE') palette = Buffer.from(chunk)
    if (type === 'IDAT') data.push(chunk)
    at += 12 + length
  }
  if (!head || head.length < 13 || data.length === 0) return null
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  if (width === 0 || height === 0) return null
  const [depth = 0, colour = 0, , , interlace = 0] = head.subarray(8)
  return { width, height, depth, colour, interlaced: interlace === 1, palette, data: Buffer.concat(data) }
}

function colourOf({ colour, palette }: Png): string | null {
  if (colour === 0) return '/DeviceGray'
  if (colour === 2) return '/DeviceRGB'
  const last = palette.length / 3 - 1
  return colour === PALETTE && last >= 0 ? `[/Indexed /DeviceRGB ${last} <${palette.toString('hex')}>]` : null
}

const nearest = (a: number, b: number, c: number): number => {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/** What a filter guesses a byte to be, from those around it. */
function guessBy(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? nearest(left, up, corner) : 0
}

/** Undoes the filter of each line in place (PNG, 9.2); `step` is the bytes of a pixel. */
function unfilter(lines: Buffer, width: number, height: number, step: number): void {
  const row = width * step + 1
  for (let y = 0; y < height; y++) {
    const start = y * row
    const filter = lines[start]
    for (let x = 1; filter !== 0 && x < row; x++) {
      const at = start + x
      const left = x > step ? (lines[at - step] ?? 0) : 0
      const up = y > 0 ? (lines[at - row] ?? 0) : 0
      const corner = x > step && y > 0 ? (lines[at - row - step] ?? 0) : 0
      lines[at] = ((lines[at] ?? 0) + guessBy(filter, left, up, corner)) & 0xff
    }
  }
}

/** Colour and transparency of a picture of 8 bits, apart. */
function apart({ width, height, colour, data }: Png): { colours: Buffer; alpha: Buffer } | null {
  const step = SAMPLES[colour] ?? 4
  const size = (width * step + 1) * height
  if (size > MAX_UNPACKED) return null
  const lines = inflateSync(data, { maxOutputLength: size })
  if (lines.length < size) return null
  unfilter(lines, width, height, step)
  const own = step - 1
  const [colours, alpha] = [Buffer.alloc(width * height * own), Buffer.alloc(width * height)]
  let pixel = 0
  for (let y = 0; y < height; y++) {
    let at = y * (width * step + 1) + 1
    for (let x = 0; x < width; x++, pixel++) {
      for (let n = 0; n < own; n++) colours[pixel * own + n] = lines[at++] ?? 0
      alpha[pixel] = lines[at++] ?? 0
    }
  }
  return { colours, alpha }
}

function transparent(png: Png, pack: (data: Buffer) => Uint8Array): PdfPicture | null {
  const parts = png.depth === 8 ? apart(png) : null
  if (!parts) return null
  const space = png.colour === GREY_ALPHA ? '/DeviceGray' : '/DeviceRGB'
  const common = '/BitsPerComponent 8 /Filter /FlateDecode'
  return {
    ...{ width: png.width, height: png.height },
    entries: `/ColorSpace ${space} ${common}`,
    data: pack(parts.colours),
    mask: { entries: `/ColorSpace /DeviceGray ${common}`, data: pack(parts.alpha) },
  }
}

/**
 * A PNG as PDF holds it: the packed data as they are, unless there is transparency in them.
 * @param pack compresses what had to be unpacked
 * @returns null where it is broken, interlaced, or transparent with 16 bits or too large
 */
export function readPng(bytes: Uint8Array, pack: (data: Buffer) => Uint8Array): PdfPicture | null {
  const png = readChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!png || png.interlaced) return null
  try {
    if (png.colour === GREY_ALPHA || png.colour === RGB_ALPHA) return transparent(png, pack)
  } catch {
    return null
  }
  const space = colourOf(png)
  if (!space) return null
  const lines = `<< /Predictor 15 /Colors ${SAMPLES[png.colour]} /BitsPerComponent ${png.depth} /Columns ${png.width} >>`
  const entries = `/ColorSpace ${space} /BitsPerComponent ${png.depth} /Filter /FlateDecode /DecodeParms ${lines}`
  return { width: png.width, height: png.height, entries, data: png.data }
}
