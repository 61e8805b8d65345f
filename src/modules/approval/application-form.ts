import type { Answers } from '#kernel/form'

/** What an applicant wrote. */
export interface ApplicationForm {
  /** What is applied for; of an item with a form of its own made of the answers. */
  readonly matter: string
  readonly address: string
  readonly remark: string
  /** Answers of the item's own form; nothing where it has none, or where it lies there on paper. */
  readonly answers?: Answers
}

export const EMPTY_FORM: ApplicationForm = { matter: '', address: '', remark: '' }
