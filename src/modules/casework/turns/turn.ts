import { type Ctx, seatOf, staffOf } from '#kernel/context'
import { emit } from '#kernel/events'
import type { JsonObject } from '#kernel/ledger'
import type { FlowCommand } from '#modules/flow'
import { type Case, perform } from '../case.ts'
import { turnTaken } from '../casework.events.ts'
import type { ActDraft, CaseKind, TURNS } from '../casework.model.ts'
import { saveCase } from '../save-case.ts'

/** Names of the turns. */
export type Turn = keyof typeof TURNS

/** A turn as it is recorded. */
export interface TakenTurn {
  readonly turn: Turn
  readonly type: string
  readonly node: string
  readonly flow: FlowCommand
  /** Who is told of it. */
  readonly people: readonly string[]
  readonly facts?: JsonObject
  readonly draft?: Omit<ActDraft, 'facts' | 'flow'>
}

/** Records a turn on a locked case, saves it and tells those whom it concerns. Part: the use case authorizes. */
export async function takeTurn(
  ctx: Ctx,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
  { turn, type, node, flow, people, facts = {}, draft = {} }: TakenTurn,
): Promise<Case<unknown>> {
  const after = perform(ctx, kind, found, type, { ...draft, facts: { node, ...facts }, flow })
  const saved = await saveCase(ctx, kind, after)
  const by = seatOf(staffOf(ctx))
  const told = [...new Set(people)].filter((person) => person !== by)
  if (told.length > 0) {
    const { id: caseId, number, subject } = found
    emit(ctx, turnTaken, caseId, { caseId, number, subject, kind: found.kind, turn, node, by, people: told })
  }
  return saved
}

/** Who works on the tasks that are open at a node: who claimed them, or to whom they were handed. */
export const workersAt = ({ state }: Case<unknown>, node: string): readonly string[] =>
  state.flow.tasks
    .filter((task) => task.node === node)
    .flatMap(({ id, seat }) => state.claims[id] ?? seat?.person ?? [])
