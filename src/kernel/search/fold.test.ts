import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, foldInPlace } from './fold.ts'
import { runsOf } from './runs.ts'

it('makes one of forms that look alike, and keeps letters that are distinct', () => {
  expect(fold('ＡＢＣ１２３')).toBe('abc123')
  expect(fold('ﺧﻪﻟﻖ')).toBe('خەلق')
  expect(fold('كـــۇ\u200fلۇب')).toBe('كۇلۇب')
  expect(fold('ى')).not.toBe(fold('ي'))
  expect(fold('ە')).not.toBe(fold('ھ'))
})

it('meets words of other keyboards, and those that leave out the hamza', () => {
  expect(fold('ئاشخانا')).toBe(fold('اشخانا'))
  expect(fold('تیجارەت کىنىشکىسى')).toBe(fold('تىجارەت كىنىشكىسى'))
  expect(fold('تېجا\u200cرات')).toBe(fold('تېجارات'))
  expect(fold('كۉچ')).toBe(fold('كۈچ'))
  expect(fold('مه\u0654كتەپ')).toBe(fold('مەكتەپ'))
})

it('folding letter by letter leads back to the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const { text: folded, at } = foldInPlace(text)
      expect(at).toHaveLength(folded.length + 1)
      expect(at.at(-1)).toBe(text.length)
      expect([...at].sort((a, b) => a - b)).toEqual([...at])
    }),
    { seed: 26 },
  )
})

it('parts scripts and numbers from each other', () => {
  expect(runsOf('3c认证 تىجارەت-کېنىشكا2024年')).toEqual([
    { script: 'latin', text: '3c' },
    { script: 'han', text: '认证' },
    { script: 'arab', text: 'تىجارەت' },
    { script: 'arab', text: 'کېنىشكا' },
    { script: 'latin', text: '2024' },
    { script: 'han', text: '年' },
  ])
})
