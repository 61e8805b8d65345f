import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Chapter, readChapter } from './markdown.ts'

const FOLDER = new URL('../../../../docs/manual/', import.meta.url)
const CHAPTER = /^([a-z-]+)\.md$/

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, FOLDER)).filter((name) => name.endsWith(ending))

/** What the manual begins with: who reads which chapter. */
export const OVERVIEW: Chapter = readChapter(readFileSync(new URL('README.md', FOLDER), 'utf8'))

/** The chapters of the manual (`docs/manual`) by the names of their files, read once. */
export const CHAPTERS: ReadonlyMap<string, Chapter> = new Map(
  namesIn('.', '.md').flatMap((file) => {
    const name = CHAPTER.exec(file)?.[1]
    return name === undefined
      ? []
      : [[name, readChapter(readFileSync(new URL(file, FOLDER), 'utf8'))] as const]
  }),
)

/** A picture of the manual, at an address that changes with it. */
export interface ManualPicture {
  readonly href: string
  readonly bytes: Buffer
  readonly type: string
}

function pictureOf(file: string): readonly [string, ManualPicture] {
  const bytes = readFileSync(new URL(`pictures/${file}`, FOLDER))
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return [`pictures/${file}`, { href: `/assets/manual-${digest}.webp`, bytes, type: 'image/webp' }]
}

/** The pictures of the manual by the names under which its text knows them. */
export const PICTURES: ReadonlyMap<string, ManualPicture> = new Map(
  namesIn('pictures/', '.webp').map(pictureOf),
)

/** All of them, to be served. */
export const MANUAL_PICTURES: readonly ManualPicture[] = [...PICTURES.values()]
