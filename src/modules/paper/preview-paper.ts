import type { Ctx, Services } from '#kernel/context'
import { type Manuscript, manuscriptOf } from './manuscript.ts'
import { findPaper } from './paper.store.ts'
import { titleOf } from './paper.words.ts'
import { typesetterOf } from './typeset-paper.ts'

/** A paper that would be issued, as whoever is about to issue it sees it. */
export interface PreviewedPaper {
  readonly title: string
  /** The PDF in base64, marked 预览 on each page. */
  readonly pdf: string
}

class Previewed {
  readonly manuscript: Manuscript

  constructor(manuscript: Manuscript) {
    this.manuscript = manuscript
  }
}

/**
 * Where the work is only tried, keeps what a paper would say. It has no number and no code: those that it took go back
 * with everything else. Part.
 */
export async function rehearsePaper(ctx: Ctx, paperId: string): Promise<void> {
  if (!ctx.rehearsal) return
  const row = await findPaper(ctx, paperId)
  if (!row) return
  const none = ctx.services.words('zh-CN')('paper:preview.number')
  ctx.rehearsal.push(new Previewed(await manuscriptOf(ctx, { ...row, number: none, code: none })))
}

/** Sets the papers among what a rehearsal would have made. */
export const showPapers =
  (log: Services['log']) =>
  async (made: readonly unknown[]): Promise<{ papers: PreviewedPaper[] }> => {
    const papers: PreviewedPaper[] = []
    for (const one of made) {
      if (!(one instanceof Previewed)) continue
      const { template, face } = one.manuscript
      const { pdf } = await typesetterOf(log).typeset(template, face, { preview: true })
      papers.push({ title: titleOf(template, 'zh-CN'), pdf: pdf.toString('base64') })
    }
    return { papers }
  }
