import type { PaperData } from './paper.content.ts'
import { papers } from './templates/papers.fixtures.ts'

/** Content for a paper as a case gives it; all names are invented. */
const contentOf = <T extends object>({
  unit: _u,
  number: _n,
  date: _d,
  verification: _v,
  signed: _g,
  seal: _s,
  supersedes: _r,
  ...content
}: T & Filled) => content

interface Filled {
  readonly unit: string
  readonly number: string
  readonly date: string
  readonly verification: object
  readonly signed?: boolean
  readonly seal?: object
  readonly supersedes?: string
}

export const acceptanceContent: PaperData['acceptance'] = contentOf(papers.acceptance)
export const receiptContent: PaperData['receipt'] = contentOf(papers.receipt)
