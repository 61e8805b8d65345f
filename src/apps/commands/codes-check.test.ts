import { expect, it } from 'vitest'
import { codesCheck } from './codes-check.ts'
import { exitCodes } from './command.ts'
import { findCommand } from './table.ts'

const check = (...positionals: string[]) => codesCheck.run({ values: {}, positionals })

it('answers by its exit code: good, doubtful or bad codes, or wrong usage', async () => {
  expect(await check('resident-id', '11010519491231002X')).toBe(exitCodes.ok)
  expect(await check('resident-id', '11010519491231002X', '110105194912310021')).toBe(exitCodes.failed)
  expect(await check('item-code', 'LOCAL-7')).toBe(exitCodes.ok)
  expect(await check('shoe-size', '42')).toBe(exitCodes.usage)
  expect(await check('mobile')).toBe(exitCodes.usage)
})

it('is found by its two words, with what follows left over', () => {
  expect(findCommand(['codes', 'check', 'uscc', 'X'])).toEqual({ name: 'codes check', rest: ['uscc', 'X'] })
  expect(findCommand(['start', '--help'])).toEqual({ name: 'start', rest: ['--help'] })
  expect(findCommand(['codes'])).toBeUndefined()
})
