import type { Ctx } from '#kernel/context'
import type { Act, JsonValue } from '#kernel/ledger'
import type { CaseFile } from './case-file.ts'
import { notYetOpened, stillToCome } from './casework.errors.ts'
import type { CaseKind } from './casework.model.ts'
import { actsUpTo, foldCase } from './fold-case.ts'

/** Every text that stands somewhere in a value. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const mentionedBy = (acts: readonly Act[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ body }) => textsIn(body)))

/** The instant that a caller asks about: now where he names none. @throws Refusal `casework.still-to-come` */
export function instantOf({ now }: Ctx, at: string | undefined): Date {
  if (at === undefined) return now
  const instant = new Date(at)
  if (instant > now) throw stillToCome()
  return instant
}

/**
 * 时点: a case with what lay with it at an instant, as its acts tell: where it stood, its clocks with the dates that
 * were told then, who had which task, what had been handed in. Whoever may see it is decided by the case of today.
 * Pure.
 * @throws Refusal `casework.not-yet-opened`
 */
export function caseFileAt<S>(kind: CaseKind<S>, file: CaseFile<S>, at: Date): CaseFile<S> {
  const acts = actsUpTo(file.acts, at)
  const folded = foldCase(kind, acts, () => file.found.definition)
  if (!folded) throw notYetOpened()
  const { unit, pinned, state, head, closedAt } = folded
  const mentioned = mentionedBy(acts)
  const link = { government: file.found.governmentId, stream: file.found.id, ...head }
  return {
    ...file,
    acts,
    found: {
      ...file.found,
      ...(unit && { unitId: unit.id, unitPath: unit.path }),
      ...{ pinned, state, clocksBefore: state.clocks, head: link },
      closedAt: closedAt === null ? null : new Date(closedAt),
    },
    texts: file.texts.filter(({ id }) => mentioned.has(id)),
    workingFiles: file.workingFiles.filter(({ textId }) => mentioned.has(textId)),
    materials: file.materials
      .filter(({ info }) => mentioned.has(info.id))
      .map((material) => ({ ...material, handedIn: true })),
  }
}
