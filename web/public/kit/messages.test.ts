import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainKey } from '#kernel/i18n'
import en from '../messages/en.json' with { type: 'json' }
import ky from '../messages/ky.json' with { type: 'json' }
import ug from '../messages/ug.json' with { type: 'json' }
import chinese from '../messages/zh-CN.json' with { type: 'json' }

const folder = new URL('./', import.meta.url)
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
const kitKeys = Object.keys(chinese).filter((key) => key.startsWith('kit.'))

/** The parameters of a message, sorted. */
function parameters(message: string): readonly string[] {
  return [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort()
}

describe('the messages of the kit', () => {
  it('exist in both languages with the same parameters', () => {
    const all: Readonly<Record<string, string>> = chinese
    expect([...new Set(Object.keys(en).map(plainKey))].sort()).toEqual(Object.keys(chinese).sort())
    for (const [key, text] of Object.entries(en))
      expect(parameters(text), key).toEqual(parameters(all[plainKey(key)] ?? ''))
  })

  it('exist in Uyghur and Kyrgyz with the same parameters, in Arabic letters', () => {
    const all: Readonly<Record<string, string>> = chinese
    for (const words of [ug, ky] as readonly Readonly<Record<string, string>>[]) {
      const kit = Object.keys(all).filter((key) => /^(kit|look)\./.test(key))
      expect(kit.filter((key) => words[key] === undefined)).toEqual([])
      for (const [key, text] of Object.entries(words)) {
        expect(parameters(text), key).toEqual(parameters(all[plainKey(key)] ?? ''))
        expect(text, key).not.toMatch(/[\u4e00-\u9fff]/)
      }
    }
  })

  it('hold every key that a part asks for', () => {
    const asked = [...sources.matchAll(/'public:(kit\.[\w-]+)'/g)].map(([, key]) => key)
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((key) => !kitKeys.includes(key ?? ''))).toEqual([])
  })

  it('hold none that no part asks for', () => {
    const built = /^kit\.(notice|state|days)-/
    expect(kitKeys.filter((key) => !built.test(key) && !sources.includes(`'public:${key}'`))).toEqual([])
  })
})
