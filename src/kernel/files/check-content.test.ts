import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkArchive } from './archive.ts'
import { checkContent } from './check-content.ts'
import { pixelsOf } from './pixels.ts'

interface Part {
  readonly name: string
  readonly packed: Buffer
  readonly unpacked: number
  /** Points at the local header of the first part instead of its own. */
  readonly shared?: boolean
}

/** A ZIP archive of these parts, as it says of itself. */
function zip(parts: readonly Part[], comment = ''): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, packed, unpacked, shared } of parts) {
    const label = Buffer.from(name)
    const sizes = Buffer.alloc(8)
    sizes.writeUInt32LE(packed.length, 0)
    sizes.writeUInt32LE(unpacked, 4)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(label.length, 0)
    const local = Buffer.concat([
      Buffer.from('504b0304140000000800000000000000000000', 'hex').subarray(0, 18),
      ...[sizes, lengths, label, packed],
    ])
    const entry = Buffer.alloc(46)
    entry.write('504b01021400140000000800', 'hex')
    sizes.copy(entry, 20)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(shared ? 0 : at, 42)
    central.push(entry, label)
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...central, end, Buffer.from(comment)])
}
const part = (name: string, size: number, unpacked = size): Part => ({
  name,
  packed: deflateRawSync(Buffer.alloc(size, 'a')),
  unpacked,
})

describe('an archive', () => {
  it('of ordinary size is taken', () => {
    expect(checkArchive(zip([part('a.xml', 10_000), part('xl/b.xml', 50_000)], 'comment'))).toBe(true)
  })
  it.each([
    ['unpacks to far more than it is', [part('a', 10, 390_000_000)]],
    ['is too large at last', [part('a', 1_000_000, 300_000_000), part('b', 1_000_000, 300_000_000)]],
    ['has parts that share bytes', [part('a', 5_000), { ...part('b', 5_000), shared: true }]],
    ['has too many parts', Array.from({ length: 5_000 }, (_none, n) => part(`${n}`, 1))],
    ['climbs out of its folder', [part('../../etc/cron.d/x', 10)]],
    ['names a drive', [part('C:\\x', 10)]],
    ['is of the large kind', [part('a', 10, 0xffffffff)]],
  ] as const)('that %s is not', (_what, parts) => expect(checkArchive(zip(parts))).toBe(false))
  it('that is cut off or is none is not, whatever the bytes', () => {
    const whole = zip([part('a', 1_000), part('b', 1_000)])
    for (let length = 0; length < whole.length; length += 7) {
      expect(checkArchive(whole.subarray(0, length))).toBe(false)
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void checkArchive(bytes)))
  })
  it.each([
    'xl/vbaProject.bin',
    'word/vbaProject.bin',
    'word/activeX/activeX1.bin',
    'word/embeddings/oleObject1.bin',
  ])('of an office program with %s inside is not taken, whatever its name says', (name) => {
    const file = zip([part('[Content_Types].xml', 500), part(name, 2_000)])
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    expect(() => checkContent(file, sheet)).toThrow('kernel.invalid-input')
    expect(() => checkContent(zip([part('xl/workbook.xml', 500)]), sheet)).not.toThrow()
  })
  it('is told in words', () => {
    const bomb = zip([part('a', 10, 390_000_000)])
    expect(() => checkContent(bomb, 'application/zip')).toThrow('kernel.invalid-input')
  })
})

describe('a picture', () => {
  const jpeg = (width: number, height: number) => {
    const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
    frame.writeUInt16BE(height, 5)
    frame.writeUInt16BE(width, 7)
    return Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), frame])
  }
  it('says how large it is without being decoded', () => {
    expect(pixelsOf(jpeg(4_000, 3_000), 'image/jpeg')).toBe(12_000_000)
    expect(pixelsOf(Buffer.alloc(8), 'image/png')).toBe(0)
    expect(() => checkContent(jpeg(4_000, 3_000), 'image/jpeg')).not.toThrow()
    expect(() => checkContent(jpeg(65_000, 65_000), 'image/jpeg')).toThrow('kernel.invalid-input')
  })
  it('of any bytes is looked at in bounded time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.constantFrom('image/png', 'image/jpeg'),
        (bytes, type) => {
          expect(pixelsOf(bytes, type)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
    const endless = Buffer.alloc(5_000_000, 0xff)
    expect(pixelsOf(endless, 'image/jpeg')).toBe(0)
  })
})

it('takes text for what it is: it is never shown as a page', () => {
  expect(() => checkContent(Buffer.from('<html>'), 'text/plain')).not.toThrow()
  expect(() => checkContent(Buffer.from('%PDF-1.7 <HTML>'), 'application/pdf')).toThrow(
    'kernel.invalid-input',
  )
})
