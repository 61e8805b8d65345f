import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const SIDES = 'left|right|top|bottom'

/** Words of a style sheet that name a side of the screen instead of one of the text. */
const IN_SHEETS = [
  new RegExp(`(?:^|[{;])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:${SIDES})\\b[^:]*:`),
  new RegExp(`(?:^|[{;])(?:${SIDES}|width|height|(?:min|max)-(?:width|height)|float|clear):`),
  /(?:^|[{;])(?:text-align|justify-content|float):(?:left|right)/,
  /(?:^|[{;])border-(?:top|bottom)-(?:left|right)-radius:/,
]
/** The same in the styles of React; a width or height there is a number of the antd part it stands in. */
const IN_PARTS = [
  /\b(?:margin|padding|border)(?:Left|Right|Top|Bottom)\w*:/,
  /\b(?:textAlign|justifyContent|float): '(?:left|right)'/,
]

/** A sheet without comments, preludes of rules that ask for the size of the window, and space between its words. */
const plain = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{;]+\{/g, '')
    .replace(/\s*([{};:])\s*/g, '$1')

function findingsOf(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gm'))].map(([found]) => found.replace(/^[{;]/, '')),
  )
}

it('finds what names a side of the screen', () => {
  expect(findingsOf(plain('a { margin-left: 1px }'), IN_SHEETS)).toEqual(['margin-left:'])
  expect(findingsOf(plain('a{top:0}@media (min-width:1px){b{inline-size:1px}}'), IN_SHEETS)).toEqual(['top:'])
  expect(findingsOf('<p style={{ marginLeft: 8 }}>', IN_PARTS)).toEqual(['marginLeft:'])
})

it('style sheets and styles name sides of the text only', () => {
  const sheets = globSync('web/**/*.css', { cwd: ROOT })
  const parts = globSync('web/**/*.tsx', { cwd: ROOT })
  expect(sheets.length).toBeGreaterThan(10)
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
  const found = [
    ...sheets.flatMap((path) => findingsOf(plain(read(path)), IN_SHEETS).map((word) => `${path} ${word}`)),
    ...parts.flatMap((path) => findingsOf(read(path), IN_PARTS).map((word) => `${path} ${word}`)),
  ]
  expect(found).toEqual([])
})
