import { readFileSync } from 'node:fs'
import { arabicCss } from '../../tokens/arabic-font.ts'
import { tokensCss } from '../../tokens/css.ts'
import { lowerCss } from './lower-css.ts'

/** The sheets in the order of the cascade. */
const sheets = ['base', 'page', 'form', 'record', 'message', 'progress', 'navigation', 'print'] as const

/** Drops comments and the white space that means nothing; strings in the sheets hold neither. */
function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
}

function read(name: string): string {
  return readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8')
}

/** The sheets as they are written, with logical directions; tokens first. Reads the disk. */
export const writtenCss = (): string => minify([tokensCss(), arabicCss(), ...sheets.map(read)].join('\n'))

/** The one style sheet of all public pages, in words of Chromium 78. Call it once, at start. */
export const publicCss = (): string => lowerCss(writtenCss())
