import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CATEGORIES, type Marks } from './lighthouse.ts'

const FILE = join(import.meta.dirname, '../../../docs/PAGES.md')

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** Writes the marks of the pages into the documents. @param day on which they were given, `YYYY-MM-DD` */
export async function writeMarks(marks: readonly Marks[], day: string): Promise<void> {
  const rows = marks.map(({ place, marks: given }) =>
    line([place.name, ...CATEGORIES.map((name) => given[name])]),
  )
  await writeFile(
    FILE,
    [
      '# Marks of the public pages',
      '',
      `Lighthouse 13.5.0, mobile, on the demo served on loopback, ${day}; written by \`npm run audit:pages\`. For pages that keep`,
      'search engines out on purpose (log-in, pages of a person) the rule that they may come in is left out; for pages that',
      'let nothing be fetched from within (the parts) the one about the file robots.txt.',
      '',
      line(['page', ...CATEGORIES]),
      line(['---', ...CATEGORIES.map(() => '---')]),
      ...rows,
      '',
    ].join('\n'),
  )
}
