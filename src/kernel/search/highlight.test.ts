import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asTyped } from './as-typed.ts'
import { excerpt, highlight, wordsFound } from './highlight.ts'

it('marks what was found in the original letters', () => {
  expect(highlight('申请ＡＢＣ许可', ['abc', '许可'])).toEqual([
    { text: '申请', hit: false },
    { text: 'ＡＢＣ许可', hit: true },
  ])
})

it('never changes the text', () => {
  const letters = fc.string({ unit: fc.constantFrom('许', '可', 'Ａ', 'b', 'ﺧ', ' '), maxLength: 12 })
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 3 }), (text, words) => {
      expect(
        highlight(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
    { seed: 26 },
  )
})

it('an excerpt has the word and no more than its length', () => {
  const text = `${'前'.repeat(200)}健康证明${'后'.repeat(200)}`
  const part = excerpt(text, ['健康证明'], 60)
  expect(part).toContain('健康证明')
  expect(part?.length).toBeLessThanOrEqual(62)
  expect(excerpt(text, ['别的'], 60)).toBeUndefined()
})

it('what stands apart is marked word by word', () => {
  expect(wordsFound([{ found: '食品经营' }])).toEqual(['食品经营', '食品', '经营'])
})

it('marks a word with the hamza that begins it, however it was typed', () => {
  expect(highlight('يېڭى ئاشخانا', ['اشخانا'])).toEqual([
    { text: 'يېڭى ', hit: false },
    { text: 'ئاشخانا', hit: true },
  ])
  expect(asTyped('ئاشخانا 饭店')('اشخانا')).toBe('ئاشخانا')
})
