import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { fits } from '#kernel/contract'
import type { ImportNote, TableRow, Taken } from '#kernel/table'
import { Byword } from './byword.contract.ts'
import { insertBywords, type NewByword, usedBywords } from './byword.store.ts'
import { editItems, readItems } from './item.permissions.ts'
import { itemIdsByCode } from './item.store.ts'

const { word: WORD, means: MEANS } = Byword.properties

type Line = { readonly line: number; readonly byword: NewByword } | { readonly refused: ImportNote }

function lineOf({ line, cells }: TableRow, items: ReadonlyMap<string, string>): Line {
  const [word = '', means = '', code = ''] = [cells.word, cells.means, cells.item_code].map((cell) =>
    cell?.trim(),
  )
  const refuse = (field: string, key: string): Line => ({
    refused: { table: 'bywords', line, field, key, params: {} },
  })
  if (!fits(WORD, word)) return refuse('word', 'item:import.cell-empty')
  if ((means === '') === (code === '')) return refuse('means', 'item:refusal.byword-ambiguous')
  if (means !== '' && !fits(MEANS, means)) return refuse('means', 'item:import.cell-empty')
  const itemId = items.get(code) ?? null
  if (code !== '' && itemId === null) return refuse('item_code', 'item:refusal.item-unknown')
  return { line, byword: { word, means: means === '' ? null : means, itemId } }
}

const keyOf = ({ word, means, itemId }: NewByword): string => JSON.stringify([word, means, itemId])

/** 俗称 from a table: what is in use already stays as it is, nothing is taken out. The list is one for the whole government. */
export async function importBywords(
  ctx: Ctx,
  rows: readonly TableRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<Taken> {
  authorize(ctx.actor, editItems.name, { governmentId: governmentOf(ctx) }, readItems.name)
  const codes = rows.flatMap(({ cells }) => cells.item_code?.trim() || [])
  const items = await itemIdsByCode(ctx, codes)
  const lines = rows.map((row) => lineOf(row, items))
  const used = new Set((await usedBywords(ctx)).map(keyOf))
  const wanted = lines.flatMap((line) => ('byword' in line ? [line.byword] : []))
  const fresh = [...new Map(wanted.map((byword) => [keyOf(byword), byword])).entries()].filter(
    ([key]) => !used.has(key),
  )
  if (!dryRun)
    await insertBywords(
      ctx,
      fresh.map(([, byword]) => byword),
    )
  return {
    created: fresh.length,
    updated: 0,
    unchanged: wanted.length - fresh.length,
    refused: lines.flatMap((line) => ('refused' in line ? [line.refused] : [])),
    warnings: [],
  }
}
