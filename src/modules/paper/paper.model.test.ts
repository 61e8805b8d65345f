import { expect, test } from 'vitest'
import { composeNumber, faceOf, groupCode, plainCode, verifyPath } from './paper.model.ts'

test('a number carries unit, series, year in hexagonal brackets and sequence without zeros', () => {
  expect(composeNumber('区卫健局', '许受', 2026, 7)).toBe('区卫健局许受〔2026〕7号')
})

test('a code reads back however it was typed', () => {
  expect(groupCode('7K4M2QXP9T3W')).toBe('7K4M-2QXP-9T3W')
  expect(plainCode(' 7k4m-2qxp 9t3w ')).toBe('7K4M2QXP9T3W')
})

test('the face shows what the register knows, whatever the content claims', () => {
  const facts = { unitName: '甲局', number: '甲1号', code: '7K4M2QXP9T3W', day: '2026-03-02' }
  const site = { publicUrl: 'https://example.test', government: 'suxian', signed: false }
  expect(faceOf({ number: '伪造', scope: '乙' }, { ...facts, ...site })).toEqual({
    scope: '乙',
    unit: '甲局',
    number: '甲1号',
    date: '2026-03-02',
    signed: false,
    verification: {
      code: '7K4M-2QXP-9T3W',
      url: `https://example.test${verifyPath('suxian', '7K4M2QXP9T3W')}`,
    },
  })
})
