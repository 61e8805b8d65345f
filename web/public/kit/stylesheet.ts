import { readFileSync } from 'node:fs'
import { tokensCss } from '../../tokens/css.ts'

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

/** The one style sheet of all public pages, tokens first. Reads the disk: call it once, at start. */
export function publicCss(): string {
  return minify([tokensCss(), ...sheets.map(read)].join('\n'))
}
