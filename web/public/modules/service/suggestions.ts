import type { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import type { Suggestion } from '../../kit/index.ts'

type Known = OutputOf<typeof itemContract.endpoints.suggestGuides>

/** What is offered while one types: words as people say them, then items, with their other names. */
export const suggestionsOf = ({ rows, words }: Known): Suggestion[] => [
  ...words.map((value) => ({ value })),
  ...rows.map(({ name, also }) => ({ value: name, also: also.join(' ') || undefined })),
]
