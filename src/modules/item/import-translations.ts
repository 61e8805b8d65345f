import type { Ctx } from '#kernel/context'
import { fits } from '#kernel/contract'
import type { ImportNote, TableRow, Taken } from '#kernel/table'
import { TRANSLATED_INTO } from './item.words.ts'
import { translationEndpoints } from './translation.contract.ts'
import { type NewTranslation, setTranslations, translationsInto } from './translation.store.ts'
import { demandTranslator } from './translations.ts'

/** Columns of a table of translations. */
export const TRANSLATION_COLUMNS = ['locale', 'chinese', 'text', 'state'] as const
/** What an exported table tells besides; an import leaves it unread. */
export const EXPORTED_COLUMNS = ['kind', 'uses'] as const

const { locale: LOCALE, chinese: CHINESE, text: TEXT } = translationEndpoints.setTranslation.input.properties

type Line = { readonly row: NewTranslation } | { readonly refused: ImportNote }

function lineOf({ line, cells }: TableRow): Line {
  const [locale = '', chinese = '', text = ''] = [cells.locale, cells.chinese, cells.text].map((cell) =>
    cell?.trim(),
  )
  const refuse = (field: string, key: string, params = {}): Line => ({
    refused: { table: 'translations', line, field, key, params },
  })
  if (!fits(LOCALE, locale))
    return refuse('locale', 'item:import.cell-word', { found: locale, allowed: TRANSLATED_INTO.join('、') })
  if (!fits(CHINESE, chinese)) return refuse('chinese', 'item:import.cell-empty')
  if (!fits(TEXT, text)) return refuse('text', 'item:import.cell-empty')
  return { row: { locale, chinese, text, reviewed: cells.state?.trim() === 'reviewed' } }
}

const keyOf = ({ locale, chinese }: Pick<NewTranslation, 'locale' | 'chinese'>): string =>
  `${locale} ${chinese}`

/** 译文 from a table: lines without a text are left to be filled in; what is the same already stays as it is. */
export async function importTranslations(
  ctx: Ctx,
  rows: readonly TableRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<Taken> {
  demandTranslator(ctx)
  const lines = rows.filter(({ cells }) => cells.text?.trim() !== '').map(lineOf)
  const wanted = new Map(
    lines.flatMap((line) => ('row' in line ? [[keyOf(line.row), line.row] as const] : [])),
  )
  const held = new Map<string, Pick<NewTranslation, 'text' | 'reviewed'>>()
  for (const locale of TRANSLATED_INTO)
    for (const row of await translationsInto(ctx, locale)) held.set(keyOf({ locale, ...row }), row)
  const changed = [...wanted].filter(([key, { text, reviewed }]) => {
    const old = held.get(key)
    return old?.text !== text || old.reviewed !== reviewed
  })
  if (!dryRun)
    await setTranslations(
      ctx,
      changed.map(([, row]) => row),
    )
  const created = changed.filter(([key]) => !held.has(key)).length
  return {
    created,
    updated: changed.length - created,
    unchanged: wanted.size - changed.length,
    refused: lines.flatMap((line) => ('refused' in line ? [line.refused] : [])),
    warnings: [],
  }
}
