import type { Page } from '#kernel/page'
import type { Asked, TestAnswer } from './page-request.ts'

/** A page as it is tested: what its endpoints answer and what it must say in Chinese. */
export interface Shown extends Omit<Asked, 'answers'> {
  readonly name: string
  readonly page: Page
  readonly answers?: readonly TestAnswer[]
  /** Words that must be seen. */
  readonly says?: readonly string[]
}
