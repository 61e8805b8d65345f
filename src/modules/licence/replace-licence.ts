import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './fold-licence.ts'
import {
  isInForce,
  type LicenceIdentity,
  nextIdentity,
  type Standing,
  type Succession,
  standingOf,
} from './licence.model.ts'
import { findLicence, lockLicence, marksOf, saveSuccessor } from './licence.store.ts'

/** A licence in whose place another is to be given. */
export interface Predecessor {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly identifier: string
  readonly validTo: LegalDay | null
  readonly standing: Standing
  /** Its state lets it be relied upon, whatever the day: it was neither ended nor superseded. */
  readonly inForce: boolean
  /** Identity of the version that follows it. */
  readonly next: LicenceIdentity
}

/**
 * Holds a licence until the transaction ends, so that one takes its place. Part: the use case says whether it may be.
 * @throws Error where there is no such licence
 */
export async function holdPredecessor(ctx: Ctx, licenceId: string): Promise<Predecessor> {
  const row = await lockLicence(ctx, licenceId)
  if (!row) throw new Error(`no licence ${licenceId}`)
  const { id, name, number, identifier, validTo } = row
  return {
    ...{ id, name, number, identifier, validTo },
    standing: standingOf(row, legalDayOf(ctx.now)),
    inForce: isInForce(row),
    next: nextIdentity(row),
  }
}

/** Notes that a new version has taken the place of a licence, which is kept. */
export async function supersede(
  ctx: Ctx,
  { id }: Predecessor,
  successor: { readonly id: string; readonly caseId: string; readonly way: Succession },
): Promise<void> {
  const { id: by, caseId, way } = successor
  await saveSuccessor(ctx, id, by)
  await recordStreamAct(ctx, streamOf(id), ACTS.superseded, { by, caseId, way, on: legalDayOf(ctx.now) })
}

/** The licence that an application rests on, as the register has it today. */
export interface HeldLicence {
  readonly id: string
  readonly caseId: string | null
  readonly name: string
  readonly number: string
  readonly identifier: string
  readonly validFrom: LegalDay
  readonly validTo: LegalDay | null
  readonly standing: Standing
  /** Number of the version that has taken its place; null while none has. */
  readonly replacedBy: string | null
}

/** A licence of the register by its id. Part: the use case authorizes. */
export async function licenceById(ctx: Ctx, id: string): Promise<HeldLicence | null> {
  const row = await findLicence(ctx, id)
  if (!row) return null
  const { caseId, name, number, identifier, validFrom, validTo } = row
  const standing = standingOf(row, legalDayOf(ctx.now))
  const replacedBy = (await successorsOf(ctx, [row]))(row.supersededBy)?.number ?? null
  return { id, caseId, name, number, identifier, validFrom, validTo, standing, replacedBy }
}

/** The version that has taken the place of a licence. */
export interface ReplacedBy {
  readonly number: string
  readonly identifier: string
  readonly on: LegalDay
}

/** Versions by the id of the licence whose place they have taken. */
export async function successorsOf(
  ctx: Ctx,
  rows: readonly { readonly supersededBy: string | null }[],
): Promise<(supersededBy: string | null) => ReplacedBy | null> {
  const marks = await marksOf(
    ctx,
    rows.flatMap(({ supersededBy }) => supersededBy ?? []),
  )
  return (supersededBy) => {
    const found = supersededBy === null ? undefined : marks.get(supersededBy)
    return found ? { number: found.number, identifier: found.identifier, on: found.validFrom } : null
  }
}
