import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance, errorsAllowed, lettersOf, mayBeNear } from './edit-distance.ts'

/** The definition, slowly: every way of turning one word into the other (optimal string alignment). */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  const ways = [
    slowly(restA, b) + 1,
    slowly(a, restB) + 1,
    slowly(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(slowly(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...ways)
}

const word = fc.string({ unit: fc.constantFrom('食', '品', '经', 'a'), maxLength: 5 })

it('is the distance as far as it is asked for, and one more beyond', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(slowly(a, b), most + 1))
    }),
    { seed: 26 },
  )
})

it('believes no error in short words', () => {
  expect([2, 3, 5, 6, 9].map((length) => errorsAllowed(length, 3, 6))).toEqual([0, 1, 1, 2, 2])
})

it('letters leave out no word that is near', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(mayBeNear(lettersOf(a), lettersOf(b), editDistance(a, b, 5))).toBe(true)
    }),
    { seed: 26 },
  )
})
