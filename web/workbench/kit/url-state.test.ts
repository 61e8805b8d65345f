import { describe, expect, it } from 'vitest'
import { casesSearch } from '../modules/casework/cases-search.ts'
import { loginSearch } from '../modules/identity/login-search.ts'
import { oneIn, pageIn, present, switchIn, textIn } from './url-state.ts'

describe('state in the address', () => {
  it('reads texts, also those that look like numbers, and leaves out what is empty', () => {
    expect(textIn({ text: ' 采矿 ' }, 'text')).toBe('采矿')
    expect(textIn({ text: 431003 }, 'text')).toBe('431003')
    expect(textIn({ text: '  ' }, 'text')).toBeUndefined()
    expect(textIn({ text: ['a'] }, 'text')).toBeUndefined()
    expect(textIn({ text: '长'.repeat(90) }, 'text')).toHaveLength(60)
  })

  it('takes only words and pages that exist', () => {
    expect(oneIn({ view: 'mine' }, 'view', ['mine', 'open'])).toBe('mine')
    expect(oneIn({ view: 'theirs' }, 'view', ['mine', 'open'])).toBeUndefined()
    expect([1, 2, '3', 0, -1, 1.5, 'x', 100_001].map((page) => pageIn({ page }))).toEqual([
      undefined,
      2,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('tells off from not said', () => {
    expect([true, 'true', false, 'false', 'no', undefined].map((open) => switchIn({ open }, 'open'))).toEqual(
      [true, true, false, false, undefined, undefined],
    )
  })

  it('keeps addresses short', () => {
    expect(present({ a: undefined, b: '', c: false, d: 0 })).toEqual({ c: false, d: 0 })
    expect(casesSearch({ status: 'accepted', page: 1, evil: '<' })).toEqual({ status: 'accepted' })
  })
})

describe('place after the log-in', () => {
  it('is a place of the workbench', () => {
    expect(loginSearch({ next: '/cases?page=2' })).toEqual({ next: '/cases?page=2' })
  })

  it('is never another site, nor the log-in itself', () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/login?next=/', 7]) {
      expect(loginSearch({ next })).toEqual({})
    }
  })
})
