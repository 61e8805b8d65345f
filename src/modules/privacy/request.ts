import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { explainDue, pinnedRule } from '#modules/legaltime'
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

/** The rule by which requests are answered. */
export const ANSWER_RULE = 'PRIVACY.ANSWER'

/** 为什么是这一天: why the answer is due on that day. */
function whyOf(ctx: Ctx, row: RequestRecord): ReturnType<typeof explainDue> {
  const { number, askedAt, dueOn, answeredAt, calendar, datedAt, ruleVersion } = row
  const rule = pinnedRule(ctx, { rule: ANSWER_RULE, ruleVersion })
  const startOn = legalDayOf(askedAt)
  const stoppedOn = answeredAt && legalDayOf(answeredAt)
  return explainDue(ctx, {
    ...{ number, name: 'answer', kind: 'legal', rule, events: { start: startOn } },
    ...{ startOn, dueOn, provisional: row.provisional, stoppedOn },
    countedBy: calendar === null ? undefined : { calendar, at: datedAt ?? askedAt },
  })
}

/** A request with its texts opened. */
export const openRequest = async (ctx: Ctx, row: RequestRecord) => ({
  ...rowOf(row),
  what: openIn(ctx, 'what', row.id, row.what),
  why: await whyOf(ctx, row),
  caseNumber: row.caseNumber,
  answer: row.answer === null ? null : openIn(ctx, 'answer', row.id, row.answer),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})
