import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type OpenTask, type Seat, takerOf } from '#modules/flow'
import { type HeldSeat, seatsWith } from '#modules/org'
import { type Case, unitOfTask } from '../case.ts'
import { notForHim } from '../casework.errors.ts'
import type { CaseKind } from '../casework.model.ts'
import type { Places } from '../elsewhere.ts'

/** Somebody to whom something is handed: the seat, and where its unit lies. */
export interface Taker {
  readonly seat: Seat & { readonly person: string }
  readonly places: Places
}

/**
 * Seats to which a task can be handed on. What an act of the business does stays in its role and unit, because the
 * act asks for its own permission; other tasks can go to anybody of the government who does tasks.
 */
export async function seatsForTask(
  ctx: Ctx,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
  task: OpenTask,
): Promise<HeldSeat[]> {
  const seats = await seatsWith(ctx, 'casework.task.claim', legalDayOf(ctx.now))
  if (!kind.ownNodes?.includes(task.node)) return seats
  const { role } = takerOf(found.definition, task)
  const { id } = unitOfTask(found, task.id)
  return seats.filter((seat) => seat.role === role && (seat.everywhere || seat.unitId === id))
}

/** Whoever may do tasks everywhere does this one where it lies; others have it in their own unit. */
const takerAt = ({ unitId }: Case<unknown>, seat: HeldSeat): Taker =>
  seat.unitId === unitId || seat.everywhere
    ? { seat: { role: seat.role, unit: 'case', person: seat.personId }, places: {} }
    : {
        seat: { role: seat.role, unit: { code: seat.unitCode }, person: seat.personId },
        places: { [seat.unitCode]: { id: seat.unitId, path: seat.unitPath } },
      }

/** The seat of a person for a task: in its role and unit if he has that. @throws Refusal `casework.not-for-him` */
export async function takerOfTask(
  ctx: Ctx,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
  task: OpenTask,
  personId: string,
): Promise<Taker> {
  const seats = (await seatsForTask(ctx, kind, found, task)).filter((seat) => seat.personId === personId)
  const { role } = takerOf(found.definition, task)
  const { id } = unitOfTask(found, task.id)
  const nearness = (seat: HeldSeat): number => (seat.role === role ? 2 : 0) + (seat.unitId === id ? 1 : 0)
  const [best] = seats.toSorted((a, b) => nearness(b) - nearness(a))
  if (!best) throw notForHim()
  return takerAt(found, best)
}

/** The seats of people who are given something to read. @throws Refusal `casework.not-for-him` */
export async function readersOf(
  ctx: Ctx,
  found: Case<unknown>,
  people: readonly string[],
): Promise<readonly Taker[]> {
  const seats = await seatsWith(ctx, 'casework.case.read', legalDayOf(ctx.now))
  return people.map((person) => {
    const seat = seats.find(({ personId }) => personId === person)
    if (!seat) throw notForHim()
    return takerAt(found, seat)
  })
}
