import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qrMatrix } from '#kernel/qr'
import { makePrintable } from './printable.ts'

const ascii = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x7f

describe('makePrintable', () => {
  it('prints 〓 for what has no glyph and names each character once, in order', () => {
    const { data, missing } = makePrintable({ name: 'a二b', list: ['一', '二'] }, ascii)
    expect(data).toEqual({ name: 'a〓b', list: ['〓', '〓'] })
    expect(missing).toEqual(['U+4E8C', 'U+4E00'])
  })

  it('keeps line breaks, turns tabs into spaces and drops variation selectors', () => {
    const { data, missing } = makePrintable('a\r\nb\rc\u{2028}d\te\u{E0101}', ascii)
    expect(data).toBe('a\nb\nc\nd e')
    expect(missing).toEqual([])
  })

  it('shows direction overrides and lone surrogates instead of obeying them', () => {
    expect(makePrintable('a\u{202E}b\uD800', ascii)).toEqual({
      data: 'a〓b〓',
      missing: ['U+202E', 'U+D800'],
    })
  })

  it('prints what GB 18030 once kept private as Unicode has it, and admits every other private character', () => {
    const any = (codePoint: number): boolean => codePoint < 0xe000 || codePoint > 0xf8ff
    expect(makePrintable('\u{E81E}\u{E831}\u{E81F}', any)).toEqual({ data: '龴𡗗〓', missing: ['U+E81F'] })
  })

  it('gives each link its code', () => {
    const url = 'https://a.example/1'
    expect(makePrintable({ link: { url } }, ascii).data).toEqual({ link: { url, qr: qrMatrix(url) } })
  })

  it('leaves nothing unprintable in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { data } = makePrintable(text, ascii)
        expect(data).toMatch(/^[\x20-\x7e\n〓]*$/)
      }),
    )
  })
})
