import { describe, expect, it } from 'vitest'
import { loadFonts } from './fonts.ts'

const fonts = loadFonts()
const prints = (text: string): boolean => Array.from(text).every((c) => fonts.has(c.codePointAt(0) ?? 0))

describe('fonts', () => {
  it('print what papers are made of', () => {
    expect(prints('一窗苏仙区〔2026〕12号《行政许可法》“”、。；：（）·—…★〓①ABCxyz0189,.:/-#@$')).toBe(true)
  })

  it('print rare characters of the general standard list', () => {
    expect(prints('㛃㵒䜣䝙旸堃喆犇鱻龘')).toBe(true)
  })

  it('admit what they lack', () => {
    expect(prints('𰻝')).toBe(false)
    expect(fonts.has(0x202e)).toBe(false)
    expect(fonts.has(0x10ffff)).toBe(false)
  })
})
