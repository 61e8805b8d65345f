import { anchorOf } from '#kernel/text'
import chapters from './manual-chapters.json' with { type: 'json' }

/** Where the manual tells of a page of the workbench: chapter and heading (`docs/manual`), by the id of the route. */
export const MANUAL_CHAPTERS: Readonly<Record<string, string>> = chapters

/** Address of the place in the manual that tells of a page; its beginning where no chapter does. */
export function manualAddress(page: string): string {
  const [chapter, heading = ''] = MANUAL_CHAPTERS[page]?.split('#') ?? []
  return chapter === undefined ? '/manual' : `/manual/${chapter}#${encodeURIComponent(anchorOf(heading))}`
}
