import { readFileSync } from 'node:fs'

/** The files of the script, each before those that use it. */
const FILES = ['say', 'offline', 'keep', 'send', 'upload', 'main'] as const

/** A file without what ties it to the others: joined, they share one scope. */
const loose = (text: string): string => text.replace(/^import .*$/gm, '').replace(/^export /gm, '')

/** The one script of the public pages, a module. Reads the disk: call it once, at start. */
export const publicScript = (): string =>
  FILES.map((name) => loose(readFileSync(new URL(`./${name}.js`, import.meta.url), 'utf8')))
    .join('\n')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, '')
    .replace(/^\s+/gm, '')
