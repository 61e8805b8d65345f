import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import english from './en.json' with { type: 'json' }
import chinese from './zh-CN.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: ROOT }).filter((path) => !path.includes('.test.'))
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const placesIn = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort()

describe('texts of the workbench', () => {
  it('stand in the message files, never in the code', () => {
    expect(SOURCES.length).toBeGreaterThan(100)
    const offenders = SOURCES.filter((path) =>
      /\p{Script=Han}/u.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))),
    )
    expect(offenders).toEqual([])
  })

  it('exist in both languages with the same places for values', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
    for (const [key, text] of Object.entries(chinese)) {
      expect([key, placesIn(english[key as keyof typeof english])]).toEqual([key, placesIn(text)])
    }
  })

  it('leave no Chinese in the English file, but for the name of the language', () => {
    const left = Object.entries(english).filter(
      ([key, text]) => key !== 'language.zh-CN' && /\p{Script=Han}/u.test(text),
    )
    expect(left).toEqual([])
  })

  it('are all used', () => {
    const code = SOURCES.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n')
    const listed = [...code.matchAll(/\bWORDED = \[([^\]]*)\]/g)].flatMap(([, list]) => [
      ...(list ?? '').matchAll(/'([^']+)'/g),
    ])
    const families = [...code.matchAll(/(?:word\(\s*|family=)['"`]([^'"`]+)['"`]/g), ...listed].map(
      ([, family]) => new RegExp(`^${(family ?? '').replace(/\$\{[^}]+\}/g, '[^.]+')}\\.`),
    )
    const patterns = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map(
      ([, text]) => new RegExp(`^${(text ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '.+')}$`),
    )
    const unused = Object.keys(chinese).filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !families.some((family) => family.test(key)) &&
        !patterns.some((pattern) => pattern.test(key)),
    )
    expect(unused).toEqual([])
  })
})
