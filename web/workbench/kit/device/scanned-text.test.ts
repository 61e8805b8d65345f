import { expect, it } from 'vitest'
import { scannerEar } from './scanned-text.ts'

function type(text: string, everyMs: number): unknown[] {
  const ear = scannerEar()
  return [...text, 'Enter'].map((key, at) => ear({ key, at: at * everyMs }))
}

it('takes for a scan what comes fast and ends with Enter', () => {
  const heard = type('43100320260302000001', 5)
  expect(heard[0]).toEqual({ kind: 'first' })
  expect(heard.at(-1)).toEqual({ kind: 'scan', text: '43100320260302000001' })
})

it('takes a person for a person, and a short burst for nothing', () => {
  expect(type('43100320260302000001', 150).at(-1)).toEqual({ kind: 'nothing' })
  expect(type('abc', 5).at(-1)).toEqual({ kind: 'nothing' })
})

it('does not join what was written before to a scan', () => {
  const ear = scannerEar()
  ear({ key: 'x', at: 0 })
  const scanned = [...'A1234567', 'Enter'].map((key, at) => ear({ key, at: 1000 + at }))
  expect(scanned.at(-1)).toEqual({ kind: 'scan', text: 'A1234567' })
})

it('passes over keys that write nothing', () => {
  const ear = scannerEar()
  const keys = ['Shift', ...'A1234567', 'Enter'].map((key, at) => ear({ key, at }))
  expect(keys.at(-1)).toEqual({ kind: 'scan', text: 'A1234567' })
})
