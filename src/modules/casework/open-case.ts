import { type Ctx, governmentOf } from '#kernel/context'
import { newCode, newId } from '#kernel/ids'
import type { Case, Channel } from './case.ts'
import { flowOf } from './case-flow.ts'
import { newCaseNumber } from './case-number.ts'
import { type CaseKind, initialState } from './casework.model.ts'
import { placesIn } from './places.ts'

/** What a new case begins with. */
export interface CaseOpening {
  readonly subject: string
  readonly channel: Channel
  readonly unit: { readonly id: string; readonly path: string; readonly divisionCode: string }
  readonly owner: string | null
  /** Flow as `id@version`; pinned for the life of the case. */
  readonly flow: string
  readonly pinned: Readonly<Record<string, string>>
}

/** A new case with its number and query code, before its first act. Part: the use case authorizes. */
export async function openCase<S>(ctx: Ctx, kind: CaseKind<S>, opening: CaseOpening): Promise<Case<S>> {
  const governmentId = governmentOf(ctx)
  const definition = await flowOf(ctx, kind, governmentId, opening.flow)
  return {
    id: newId(),
    governmentId,
    kind: kind.name,
    number: await newCaseNumber(ctx, opening.unit.divisionCode),
    queryCode: newCode(8),
    subject: opening.subject,
    channel: opening.channel,
    unitId: opening.unit.id,
    unitPath: opening.unit.path,
    pathNow: opening.unit.path,
    pathsNow: new Map(),
    owner: opening.owner,
    pinned: { ...opening.pinned, flow: opening.flow },
    definition,
    places: await placesIn(ctx, definition),
    state: initialState(kind, opening.flow, () => definition),
    clocksBefore: [],
    head: null,
    openedAt: ctx.now,
    closedAt: null,
    acts: [],
    flowEvents: [],
  }
}
