import type { Ctx } from '#kernel/context'
import {
  type Keyring,
  keyIdOf,
  openField,
  type SealedColumn,
  SealedValueError,
  type SealPlace,
  sealedColumns,
  sealField,
} from '#kernel/crypto'
import {
  hurry,
  type Resealed,
  type Rotation,
  readPage,
  type SealedRow,
  saveRotation,
  takeRotation,
  walledAmong,
  writeResealed,
} from './reseal.store.ts'

/** What one step came to: more to do, nothing to do, or somebody else is at it. */
export type Step = 'more' | 'done' | 'waiting'

/** How values are brought to a new key. */
export interface ResealOptions {
  /** Rows read in one transaction. */
  readonly page: number
  /** How long after a new key some process may still seal with the old one, in milliseconds. */
  readonly settleMs: number
  /** When a finished rotation is checked again, in milliseconds. */
  readonly againMs: number
}

/** For a product under load: a page takes some milliseconds; every process has seen a new key after a minute. */
export const RESEAL_OPTIONS: ResealOptions = { page: 250, settleMs: 60_000, againMs: 86_400_000 }

/** A value under the current key; undefined where it was damaged before and opens with no key. */
function resealed(keyring: Keyring, place: SealPlace, sealed: string): string | undefined {
  try {
    return sealField(keyring, openField(keyring, sealed, place), place)
  } catch (error) {
    if (error instanceof SealedValueError) return undefined
    throw error
  }
}

/** The same values under the current key. */
function resealedRows(keyring: Keyring, { at }: SealedColumn, rows: readonly SealedRow[]): Resealed[] {
  return rows.flatMap((row) => {
    const made = row.sealed === null ? undefined : resealed(keyring, at(row.id), row.sealed)
    return row.sealed === null || made === undefined ? [] : [{ ...row, sealed: row.sealed, resealed: made }]
  })
}

const nextRound = (rotation: Rotation): Rotation => ({
  ...rotation,
  ...{ round: rotation.round + 1, place: 0, afterGovernment: null, afterRow: null },
  ...{ checked: 0, resealedInRound: 0, doneAt: null },
})

/** The rotation after a page of a column. */
function moved(rotation: Rotation, page: readonly SealedRow[], full: boolean, changed: number): Rotation {
  const last = page.at(-1)
  return {
    ...rotation,
    place: full ? rotation.place : rotation.place + 1,
    afterGovernment: full && last ? last.government : null,
    afterRow: full && last ? last.id : null,
    checked: rotation.checked + page.length,
    resealed: rotation.resealed + changed,
    resealedInRound: rotation.resealedInRound + changed,
  }
}

async function checkPage(
  ctx: Ctx,
  rotation: Rotation,
  column: SealedColumn,
  size: number,
): Promise<Rotation> {
  const { tx } = ctx
  const { keyring } = ctx.services
  const walled = (await walledAmong(tx, [column.table])).has(column.table)
  const page = await readPage(tx, column, walled, rotation, size)
  const wanted = resealedRows(keyring, column, page)
  if (wanted.some((value) => keyIdOf(value.resealed) !== rotation.keyId)) return rotation
  const changed = await writeResealed(tx, column, wanted)
  return moved(rotation, page, page.length === size, changed)
}

/**
 * Does the next page of bringing every sealed value to the current key, in the transaction of `ctx`. Rounds over all
 * columns follow each other until one that began after every process knew the key finds nothing more to do.
 */
export async function resealPage(ctx: Ctx, options: ResealOptions): Promise<Step> {
  const { tx, now } = ctx
  const rotation = await takeRotation(tx, ctx.services.keyring.currentId, now)
  if (!rotation) return 'waiting'
  const { doneAt, round, begunAt, place } = rotation
  if (doneAt !== null) {
    if (now.getTime() - doneAt.getTime() < options.againMs) return 'done'
    await saveRotation(tx, nextRound(rotation))
    return 'more'
  }
  if (round > 1 && now.getTime() - begunAt.getTime() < options.settleMs) return 'waiting'
  await hurry(tx)
  const column = sealedColumns()[place]
  if (column) {
    await saveRotation(tx, await checkPage(ctx, rotation, column, options.page))
    return 'more'
  }
  const clean = round > 1 && rotation.resealedInRound === 0
  await saveRotation(tx, clean ? { ...rotation, doneAt: now } : nextRound(rotation))
  return clean ? 'done' : 'more'
}
