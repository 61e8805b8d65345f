import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sniffType } from './sniff.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it('believes the content', async () => {
  expect(await sniffType(PNG)).toBe('image/png')
  expect(await sniffType(Buffer.from('%PDF-1.7\n%âãÏÓ\n'))).toBe('application/pdf')
  expect(await sniffType(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('image/jpeg')
  expect(await sniffType(Buffer.from('MZ\x90\x00\x03\x00\x00\x00'))).not.toBe('text/plain')
  expect(await sniffType(Buffer.from('<html><script>1</script>'))).toBe('text/plain')
})

it('takes any text for text, wherever its head is cut', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((made) => !/[\p{Cc}\p{Cs}]/u.test(made))
  await fc.assert(
    fc.asyncProperty(text, fc.nat(), async (made, cut) => {
      const bytes = Buffer.from(`说明：${made}`)
      expect(await sniffType(bytes.subarray(0, 9 + (cut % (bytes.length - 8))))).toBe('text/plain')
    }),
  )
})

it('takes bytes that are no text for nothing it knows', async () => {
  for (const bytes of [
    [0, 1, 2, 3],
    [0x41, 0xc3, 0x28],
    [0x41, 0x1b, 0x5b],
    [0xed, 0xa0, 0x80],
  ]) {
    expect(await sniffType(Uint8Array.from(bytes))).toBe('application/octet-stream')
  }
})
