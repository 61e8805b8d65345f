import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const TRUE_COLOUR = 2

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A bitmap of four bytes a pixel (blue, green, red, unused) as PNG. */
export function pngOf(bitmap: Uint8Array, width: number, height: number): Uint8Array {
  const row = width * 3 + 1
  const lines = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    let to = y * row + 1
    let from = y * width * 4
    for (let x = 0; x < width; x++, from += 4, to += 3) {
      lines[to] = bitmap[from + 2] ?? 0
      lines[to + 1] = bitmap[from + 1] ?? 0
      lines[to + 2] = bitmap[from] ?? 0
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, TRUE_COLOUR, 0, 0, 0], 8)
  const data = deflateSync(lines, { level: 2 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
