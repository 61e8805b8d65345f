import { notFound } from '#kernel/errors'
import type { Page } from '#kernel/page'
import { backLink, type Html, heading } from '../../kit/index.ts'
import { documentOf } from '../../site/chrome.ts'
import { chapterBody, MANUAL_ROOT } from './chapter-body.ts'
import { CHAPTERS, OVERVIEW } from './handbook.ts'
import type { Chapter } from './markdown.ts'

const bodyOf = (chapter: Chapter): Html[] => [
  heading({ level: 1, text: chapter.title }),
  chapterBody(chapter),
]

/** `/manual`: the manual that ships with this version, and who reads which chapter. */
export const handbookPage: Page = {
  path: MANUAL_ROOT,
  reads: [],
  render: async (request) => documentOf({ title: OVERVIEW.title, body: bodyOf(OVERVIEW) }, null, request),
}

/** `/manual/<chapter>`: one chapter of the manual; the help of each page of the workbench leads into it. */
export const handbookChapterPage: Page = {
  path: `${MANUAL_ROOT}/:chapter`,
  reads: [],
  async render(request) {
    const chapter = CHAPTERS.get(request.params.chapter ?? '')
    if (!chapter) throw notFound()
    const back = backLink({ href: MANUAL_ROOT, label: OVERVIEW.title })
    return documentOf({ title: chapter.title, body: [back, ...bodyOf(chapter)] }, null, request)
  },
}
