import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { emit } from '#kernel/events'
import { newCode, newId } from '#kernel/ids'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './complaint.acts.ts'
import { complaintAssigned, complaintReceived } from './complaint.events.ts'
import { type ComplaintRecord, insertComplaint } from './complaint.store.ts'
import type { Origin } from './complaint.words.ts'
import { beginDuty } from './duties.ts'
import { sealIn } from './texts.ts'

/** What a complaint opens with. */
export interface Opening {
  readonly origin: Origin
  readonly eventId: string | null
  readonly accountId: string | null
  /** The matter that it is about, if any. */
  readonly about: { readonly caseId: string; readonly number: string; readonly itemName: string } | null
  readonly grade: number | null
  readonly grounds: readonly string[]
  readonly what: string | undefined
  readonly who: string | undefined
  /** The unit that handles it from the beginning; null: the desk assigns it. */
  readonly unitId: string | null
}

/** A complaint that was opened. */
export interface Opened {
  readonly id: string
  readonly number: string
  readonly dueOn: string
}

/** Such as T20260302-7KQ2MX: the day and six characters that are not guessed. */
const newNumber = (day: string): string => `T${day.replaceAll('-', '')}-${newCode(6)}`

/** The complaint as events name it. */
export const toldOf = ({
  id: complaintId,
  number,
  accountId,
  unitId,
}: Pick<ComplaintRecord, 'id' | 'number' | 'accountId' | 'unitId'>) => ({
  ...{ complaintId, number, accountId, unitId },
})

/**
 * Opens a complaint with its periods; undefined where the event that caused it has one already. Part: the caller decides
 * whose it is.
 */
export async function openComplaint(ctx: Ctx, opening: Opening): Promise<Opened | undefined> {
  const { origin, eventId, accountId, about, grade, grounds, what, who, unitId } = opening
  const id = newId()
  const number = newNumber(legalDayOf(ctx.now))
  const opened = await insertComplaint(ctx, {
    ...{ governmentId: governmentOf(ctx), id, number, origin, eventId, accountId, grade, unitId },
    ...{
      caseId: about?.caseId ?? null,
      caseNumber: about?.number ?? null,
      itemName: about?.itemName ?? null,
    },
    grounds: JSON.stringify(grounds),
    what: sealIn(ctx, 'what', id, what),
    who: sealIn(ctx, 'who', id, who),
    state: unitId === null ? 'received' : 'handling',
    askedAt: ctx.now,
  })
  if (!opened) return undefined
  await beginDuty(ctx, { id, origin }, 'verify')
  const dated = await beginDuty(ctx, { id, origin }, 'answer')
  await recordStreamAct(ctx, streamOf(id), ACTS.received, {
    ...{ origin, grade, grounds: [...grounds], case: about?.caseId ?? null, unit: unitId },
    ...(dated && { dueOn: dated.dueOn, ruleVersion: dated.ruleVersion, calendar: dated.calendar }),
  })
  const told = toldOf({ id, number, accountId, unitId })
  emit(ctx, unitId === null ? complaintReceived : complaintAssigned, id, told)
  return { id, number, dueOn: dated?.dueOn ?? '' }
}
