import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import chinese from '../messages/zh-CN.json' with { type: 'json' }

const root = new URL('../', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const text = files
  .filter((name) => /^(site|modules)\/.*\.ts$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, root), 'utf8'))
  .join('\n')

const keys = Object.keys(chinese)
const asked = [...text.matchAll(/'public:([\w.-]+)'/g)].map(([, key = '']) => key)
/** Keys with parts put in at run time, as patterns. */
const patterns = [...text.matchAll(/`public:([^`]+)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
)

describe('the messages of the pages', () => {
  it('hold every key that a page asks for', () => {
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((key) => !keys.includes(key))).toEqual([])
  })

  it('hold a message for every pattern of keys', () => {
    expect(patterns.length).toBeGreaterThan(15)
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([])
  })

  it('hold none that no page asks for', () => {
    const used = (key: string) =>
      key.startsWith('kit.') || asked.includes(key) || patterns.some((pattern) => pattern.test(key))
    expect(keys.filter((key) => !used(key))).toEqual([])
  })
})
