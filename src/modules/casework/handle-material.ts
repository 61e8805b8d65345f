import { type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type Act, readActs } from '#kernel/ledger'
import { personNames, unitsOf } from '#modules/org'
import { type Case, perform, scopeOf } from './case.ts'
import { nothingHeld } from './casework.errors.ts'
import { kindOf } from './kinds.ts'
import { lockedCase } from './locked-case.ts'
import type { materialContract } from './material.contract.ts'
import { type HandledMaterial, handledMaterials, heldOf } from './material.model.ts'
import type { PaperForm } from './material-words.ts'
import { transfersOfCase } from './paper-transfer.store.ts'
import { saveCase } from './save-case.ts'
import { seenCase } from './seen-case.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof materialContract.endpoints

/** What became of the papers of a case. */
export async function handledOf(
  ctx: Ctx,
  found: Case<unknown>,
): Promise<{ acts: readonly Act[]; places: ReadonlyMap<number, HandledMaterial> }> {
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const counted = kindOf(found.kind).material?.counted(found.state.business) ?? {}
  return { acts, places: handledMaterials(acts, counted) }
}

/** Names of the places of a case's material list. */
export const materialNames = async (ctx: Ctx, found: Case<unknown>): Promise<ReadonlyMap<number, string>> =>
  (await kindOf(found.kind).material?.names(ctx, found.pinned)) ?? new Map()

/** How many papers of a form lie at a place. */
export function heldAt(places: ReadonlyMap<number, HandledMaterial>, seq: number, form: PaperForm): number {
  const material = places.get(seq)
  return material ? heldOf(material[form]) : 0
}

/** 材料收退 of a case, place by place. */
export async function readHandling(
  ctx: Ctx,
  input: InputOf<Endpoints['readHandling']>,
): Promise<OutputOf<Endpoints['readHandling']>> {
  const found = await seenCase(ctx, input.caseId)
  const { places } = await handledOf(ctx, found)
  const [names, transfers] = [await materialNames(ctx, found), await transfersOfCase(ctx, found.id)]
  const staff = [...places.values()].flatMap(({ seen }) => (seen ? [seen.by.slice('staff:'.length)] : []))
  const people = await personNames(ctx, [...new Set(staff)])
  const units = await unitsOf(
    ctx,
    transfers.map(({ toUnitId }) => toUnitId),
  )
  const seqs = [...new Set([...names.keys(), ...places.keys()])].sort((a, b) => a - b)
  return {
    rows: seqs.map((seq) => {
      const material = places.get(seq)
      const nothing = { received: 0, returned: 0 }
      const { original = nothing, copy = nothing, seen = null } = material ?? {}
      const by = people.get(seen?.by.slice('staff:'.length) ?? '') ?? ''
      return { seq, name: names.get(seq) ?? '', original, copy, seen: seen && { by, at: seen.at } }
    }),
    transfers: transfers.map(({ id, number, state, toUnitId, sentAt }) => ({
      ...{ id, number, state },
      toUnit: units.find((unit) => unit.id === toUnitId)?.shortName ?? '',
      sentAt: sentAt.toISOString(),
    })),
    canHandle: can(ctx.actor, 'casework.material.handle', scopeOf(found)),
  }
}

/**
 * Records that paper was taken, that an original was looked at and compared, or that paper was given back.
 * @throws Refusal `casework.nothing-held` where more is given back than there is
 */
export async function handleMaterial(
  ctx: Ctx,
  { caseId, seq, deed, form, count }: InputOf<Endpoints['handleMaterial']>,
): Promise<Record<string, never>> {
  const found = await lockedCase(ctx, caseId, 'casework.material.handle')
  const { places } = await handledOf(ctx, found)
  if (deed === 'returned' && heldAt(places, seq, form) < count)
    throw nothingHeld({}, [{ field: 'count', code: 'casework.nothing-held' }])
  const kind = kindOf(found.kind)
  const facts = { seq, deed, form, copies: count }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.materialHandled, { facts }))
  return {}
}
