import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../messages/en.json' with { type: 'json' }
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
    expect(Object.keys(en)).toEqual(Object.keys(chinese))
    expect(Object.values(en).map(parameters)).toEqual(Object.values(chinese).map(parameters))
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
