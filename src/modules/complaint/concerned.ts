import { type Ctx, governmentOf, type StaffActor, seatOf } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import type { ComplaintRecord } from './complaint.store.ts'

const STAFF = 'staff:'

/** Ids of the people who did something in the matter that a complaint is about. */
export async function handlersOf(
  ctx: Ctx,
  { caseId }: Pick<ComplaintRecord, 'caseId'>,
): Promise<ReadonlySet<string>> {
  if (caseId === null) return new Set()
  const acts = await readActs(ctx.tx, governmentOf(ctx), caseId)
  const doers = acts.flatMap(({ actor }) => (actor.startsWith(STAFF) ? [actor.slice(STAFF.length)] : []))
  return new Set(doers)
}

/** Ids of who acts, and of whom he acts for. */
const peopleBehind = (actor: StaffActor): readonly string[] => [actor.personId, seatOf(actor)]

/** Whether a member of staff, or whom he acts for, is complained about or handled the matter: he keeps away (回避). */
export async function concerns(ctx: Ctx, row: ComplaintRecord, actor: StaffActor): Promise<boolean> {
  const handlers = await handlersOf(ctx, row)
  return peopleBehind(actor).some((id) => id === row.aboutPersonId || handlers.has(id))
}

/** Whether a member of staff, or whom he acts for, gave the answer: somebody else reviews it. */
export const answeredHimself = (
  { answeredBy }: Pick<ComplaintRecord, 'answeredBy'>,
  actor: StaffActor,
): boolean => answeredBy !== null && peopleBehind(actor).includes(answeredBy)
