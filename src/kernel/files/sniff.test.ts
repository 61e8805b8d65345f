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

it('tells text that is not UTF-8 by its encoding, wherever its head is cut', async () => {
  const gb = Buffer.from('b9a4bac52cd0d5c3fb0d0a393130312c8139ee39fe9f9534b2350d0a', 'hex')
  expect(new TextDecoder('gb18030').decode(gb)).toContain('㐀䶮𠮷')
  for (const length of [10, gb.length - 5, gb.length - 3, gb.length])
    expect(await sniffType(gb.subarray(0, length))).toBe('text/plain; charset=gb18030')
  const utf16 = Buffer.from('\ufeff工号\t姓名\r\n', 'utf16le')
  for (const bytes of [utf16, utf16.subarray(0, 5), Buffer.from(utf16).swap16()])
    expect(await sniffType(bytes)).toBe('text/plain; charset=utf-16')
})

it('takes bytes that are no text for nothing it knows', async () => {
  for (const bytes of [
    [0, 1, 2, 3],
    [0x41, 0xc3, 0x28],
    [0x41, 0x1b, 0x5b],
    [0xed, 0xa0, 0x1b],
    [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00],
    [0xc4, 0xe3, 0xff],
  ]) {
    expect(await sniffType(Uint8Array.from(bytes))).toBe('application/octet-stream')
  }
})
