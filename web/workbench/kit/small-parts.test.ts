import { describe, expect, it } from 'vitest'
import { clockTone } from './clock-tone.ts'
import { fieldPath } from './field-errors.ts'
import { sizeText } from './file-size.ts'
import { dayText, momentText } from './moments.ts'
import { addTexts, fill, namedText, setTexts, t, textOf, word } from './text.ts'

describe('clock', () => {
  it('is late below nought, near on the last days, calm before, stopped without a number', () => {
    expect([-1, 0, 1, 2, null].map(clockTone)).toEqual(['late', 'near', 'near', 'calm', 'stopped'])
  })
})

describe('moments', () => {
  it('are shown in Shanghai, whatever the zone of the device', () => {
    expect(momentText('2026-03-01T16:30:00.000Z')).toBe('2026-03-02 00:30')
    expect(dayText('2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
  })
})

describe('sizes', () => {
  it('are short', () => {
    expect([12, 2048, 3_500_000].map(sizeText)).toEqual(['12 B', '2 KB', '3.3 MB'])
  })
})

describe('refused fields', () => {
  it('are found in nested forms and lists', () => {
    expect(fieldPath('papers.0.copies')).toEqual(['papers', 0, 'copies'])
  })
})

describe('texts', () => {
  it('put values in and keep a place without a value visible', () => {
    expect(fill('{{a}}和{{b}}', { a: 1 })).toBe('1和{{b}}')
  })

  it('show an unknown word as it is, and the words of modules by their full key', () => {
    addTexts({ 'item:label.state.draft': '草稿' })
    expect(word('item:label.state', 'draft')).toBe('草稿')
    expect(word('item:label.state', 'odd')).toBe('odd')
    expect(textOf('item:none')).toBeUndefined()
    expect(namedText('item:label.state.draft', ['codes:', 'item:label.'])).toBe('草稿')
    expect(namedText('item:label.state.draft', ['codes:'])).toBeUndefined()
  })

  it('fall back to Chinese', () => {
    setTexts('en', { 'action.save': 'Save' })
    expect([t('action.save'), t('action.cancel')]).toEqual(['Save', '取消'])
    setTexts('zh-CN', {})
  })
})
