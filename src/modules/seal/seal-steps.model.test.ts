import { expect, test } from 'vitest'
import { stepsOf } from './seal-steps.model.ts'

const plain = { form: undefined, ordered: false, awaited: false, sealed: false, answer: undefined } as const
const wet = { ...plain, form: 'wet' } as const
const electronic = { ...plain, form: 'electronic', awaited: true } as const

test('a seal of ink is asked for, answered and pressed, one after the other', () => {
  expect(stepsOf(wet)).toEqual(['ask'])
  expect(stepsOf({ ...wet, answer: 'open' })).toEqual(['answer'])
  expect(stepsOf({ ...wet, answer: 'refused' })).toEqual(['ask'])
  expect(stepsOf({ ...wet, answer: 'approved' })).toEqual(['ask', 'stamp'])
  expect(stepsOf({ ...wet, ordered: true })).toEqual(['stamp'])
})

test('an electronic one is asked for again after a refusal, and answered without being asked', () => {
  expect(stepsOf({ ...electronic, answer: 'open' })).toEqual(['answer'])
  expect(stepsOf({ ...electronic, answer: 'refused' })).toEqual(['ask', 'answer'])
})

test('nothing is left of what is sealed, and nothing is offered where there is no seal', () => {
  expect(stepsOf({ ...wet, sealed: true, answer: 'approved' })).toEqual([])
  expect(stepsOf(plain)).toEqual([])
  expect(stepsOf({ ...plain, awaited: true })).toEqual(['answer'])
})
