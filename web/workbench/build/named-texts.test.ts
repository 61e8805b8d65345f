import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { namedTexts } from './named-texts.ts'

const KEYS = [
  'tray.title',
  'tray.empty.all',
  'tray.empty.mine',
  'status.open',
  'codes:a.b',
  'item:mark.x',
  'do.it',
  'x.y',
]
const named = (code: string) => namedTexts(parseAst(code), KEYS)

it('finds the texts that a file writes out, puts together, or asks for by their family', () => {
  expect(named("t('tray.title')")).toEqual(['tray.title'])
  expect(named(`t(\`tray.empty.\${which}\`)`)).toEqual(['tray.empty.all', 'tray.empty.mine'])
  expect(named(`t(\`do.\${act}\`)`)).toEqual(['do.it'])
  expect(named("word('status', value)")).toEqual(['status.open'])
  expect(named("jsx(StatusTag, { family: 'status' })")).toEqual(['status.open'])
  expect(named("const WORDED = ['status', 'item:mark']")).toEqual(['status.open', 'item:mark.x'])
  expect(named("namedText(key, ['codes:'])")).toEqual(['codes:a.b'])
})

it('brings none for what names none', () => {
  expect(named(`import x from 'x.y'; go('tray'); word(family, value); \`\${a}/\${b}\``)).toEqual([])
})
