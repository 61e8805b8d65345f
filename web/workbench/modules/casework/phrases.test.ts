import { expect, it } from 'vitest'
import { keptPhrases } from './phrases.ts'

it('phrases are kept once each, without empty lines', () => {
  expect(keptPhrases([' 同意', '同意', '  ', undefined, '拟同意'])).toEqual(['同意', '拟同意'])
})
