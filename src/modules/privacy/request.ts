import type { Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import type { RequestKind, RequestState } from './privacy.words.ts'
import type { RequestRecord } from './request.store.ts'

const PLACES = {
  what: sealedColumn('privacy.request', 'what'),
  answer: sealedColumn('privacy.request', 'answer'),
} as const

type SealedField = keyof typeof PLACES

/** A text of a request, sealed. */
export const sealIn = ({ services }: Ctx, field: SealedField, id: string, text: string): string =>
  sealField(services.keyring, text, PLACES[field](id))

const openIn = ({ services }: Ctx, field: SealedField, id: string, sealed: string): string =>
  openField(services.keyring, sealed, PLACES[field](id))

/** A request as it stands in a list; the constraints of the table admit only these words. */
export const rowOf = ({ id, number, kind, state, askedAt, dueOn }: RequestRecord) => ({
  ...{ id, number, dueOn },
  kind: kind as RequestKind,
  state: state as RequestState,
  askedAt: askedAt.toISOString(),
})

/** A request with its texts opened. */
export const openRequest = (ctx: Ctx, row: RequestRecord) => ({
  ...rowOf(row),
  what: openIn(ctx, 'what', row.id, row.what),
  caseNumber: row.caseNumber,
  answer: row.answer === null ? null : openIn(ctx, 'answer', row.id, row.answer),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})
