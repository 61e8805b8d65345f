import type { Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import type { ComplaintRecord } from './complaint.store.ts'

const PLACES = {
  what: sealedColumn('complaint.complaint', 'what'),
  who: sealedColumn('complaint.complaint', 'who'),
  answer: sealedColumn('complaint.complaint', 'answer'),
  reviewWhy: sealedColumn('complaint.complaint', 'review_why'),
  reviewAnswer: sealedColumn('complaint.complaint', 'review_answer'),
} as const

type SealedText = keyof typeof PLACES

/** A text of a complaint, sealed; null where nothing was written. */
export const sealIn = (
  { services }: Ctx,
  field: SealedText,
  id: string,
  text: string | undefined,
): string | null =>
  text === undefined || text === '' ? null : sealField(services.keyring, text, PLACES[field](id))

/** The texts of a complaint in the clear; null where there is none. */
export function textsOf({ services }: Ctx, row: ComplaintRecord): Record<SealedText, string | null> {
  const open = (field: SealedText): string | null => {
    const sealed = row[field]
    return sealed === null ? null : openField(services.keyring, sealed, PLACES[field](row.id))
  }
  return {
    what: open('what'),
    who: open('who'),
    answer: open('answer'),
    reviewWhy: open('reviewWhy'),
    reviewAnswer: open('reviewAnswer'),
  }
}
