import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { actorNames } from '#modules/org'
import type { Byword, bywordEndpoints } from './byword.contract.ts'
import { bywordRows, insertBywords, lockByword, removeBywordRow } from './byword.store.ts'
import { bywordAmbiguous, bywordTaken, itemUnknown } from './item.errors.ts'
import { editItems, readItems } from './item.permissions.ts'
import { findItemByCode } from './item.store.ts'
import { missWords } from './search-miss.model.ts'
import { countMiss, openMisses, settleMissedWords, settleMissRow } from './search-miss.store.ts'

type Endpoints = typeof bywordEndpoints
type Input<N extends keyof Endpoints> = InputOf<Endpoints[N]>
type Output<N extends keyof Endpoints> = OutputOf<Endpoints[N]>

/** The list is one for the whole government. */
const demandEditor = (ctx: Ctx): void =>
  authorize(ctx.actor, editItems.name, { governmentId: governmentOf(ctx) }, readItems.name)

/** Lists of words stay far below. */
const ALL = { limit: 20_000, offset: 0 }

type Row = Awaited<ReturnType<typeof bywordRows>>['rows'][number]

const itemOf = ({ itemId, code, name }: Row): Byword['item'] =>
  itemId === null || code === null ? null : { id: itemId, code, name: name ?? code }

async function shownBywords(ctx: Ctx, rows: readonly Row[]): Promise<Byword[]> {
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy ?? '']),
  )
  return rows.map((row) => ({
    id: row.id,
    word: row.word,
    means: row.means,
    item: itemOf(row),
    addedAt: row.addedAt.toISOString(),
    addedBy: nameOf(row.addedBy),
    removedAt: row.removedAt?.toISOString() ?? null,
    removedBy: row.removedBy === null ? null : nameOf(row.removedBy),
  }))
}

/** 俗称, in use or taken out, each with who did it and when. */
export async function listBywords(ctx: Ctx, input: Input<'listBywords'>): Promise<Output<'listBywords'>> {
  const { rows, total } = await bywordRows(ctx, input, rowWindow(input))
  return { total, rows: await shownBywords(ctx, rows) }
}

/**
 * Adds a byword for words of the catalogue or for one item; searches know it from the commit on, and who looked for it
 * in vain is answered.
 * @throws Refusal `item.byword-ambiguous`, `item.item-unknown`, `item.byword-taken`
 */
export async function addByword(
  ctx: Ctx,
  { word, means, itemCode }: Input<'addByword'>,
): Promise<Output<'addByword'>> {
  demandEditor(ctx)
  if ((means === undefined) === (itemCode === undefined)) throw bywordAmbiguous()
  const item = itemCode === undefined ? null : await findItemByCode(ctx, itemCode)
  if (item === undefined) throw itemUnknown({}, [{ field: 'itemCode', code: 'item.item-unknown' }])
  const id = newId()
  const row = { id, word: word.trim(), means: means?.trim() ?? null, itemId: item?.id ?? null }
  if ((await insertBywords(ctx, [row])) === 0)
    throw bywordTaken({}, [{ field: 'word', code: 'item.byword-taken' }])
  await settleMissedWords(ctx, missWords(word) ?? '')
  return { id }
}

/** Takes a byword out of use; who added it and who took it out stays. */
export async function removeByword(
  ctx: Ctx,
  { bywordId }: Input<'removeByword'>,
): Promise<Record<string, never>> {
  demandEditor(ctx)
  if (!(await lockByword(ctx, bywordId))) throw notFound()
  await removeBywordRow(ctx, bywordId)
  return {}
}

/** Words that found nothing, the most frequent first: the editors' work. */
export async function listMisses(ctx: Ctx, input: Input<'listMisses'>): Promise<Output<'listMisses'>> {
  demandEditor(ctx)
  return openMisses(ctx, rowWindow(input))
}

/** Every byword that the filter leaves. */
export const allBywords = async (
  ctx: Ctx,
  { text, state }: Pick<Input<'listBywords'>, 'text' | 'state'>,
): Promise<readonly Byword[]> => shownBywords(ctx, (await bywordRows(ctx, { text, state }, ALL)).rows)

/** Every word that found nothing. */
export async function allMisses(ctx: Ctx): Promise<Output<'listMisses'>['rows']> {
  demandEditor(ctx)
  return (await openMisses(ctx, ALL)).rows
}

/** Takes words off the list; they come back when somebody looks for them again in vain. */
export async function settleMiss(ctx: Ctx, { missId }: Input<'settleMiss'>): Promise<Record<string, never>> {
  demandEditor(ctx)
  if (!(await settleMissRow(ctx, missId))) throw notFound()
  return {}
}

/** Counts a search without result: words alone, never who asked. */
export async function noteMiss(ctx: Ctx, { text }: Input<'noteMiss'>): Promise<Record<string, never>> {
  const words = missWords(text)
  if (words !== undefined) await countMiss(ctx, words, legalDayOf(ctx.now))
  return {}
}
