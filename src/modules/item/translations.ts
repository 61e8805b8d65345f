import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames } from '#modules/org'
import { editItems, readItems } from './item.permissions.ts'
import { TEXT_KINDS, type TranslationState } from './item.words.ts'
import { catalogueTexts } from './translatable.ts'
import type { Translation, translationEndpoints } from './translation.contract.ts'
import { setTranslations, translationsInto } from './translation.store.ts'

type Endpoints = typeof translationEndpoints
type Input<N extends keyof Endpoints> = InputOf<Endpoints[N]>
type Asked = Pick<Input<'listTranslations'>, 'locale' | 'kind' | 'state' | 'text'>

/** The texts are those of the whole government. */
export const demandTranslator = (ctx: Ctx): void =>
  authorize(ctx.actor, editItems.name, { governmentId: governmentOf(ctx) }, readItems.name)

const stateOf = (held: { readonly reviewed: boolean } | undefined): TranslationState => {
  if (!held) return 'missing'
  return held.reviewed ? 'reviewed' : 'waiting'
}

/** Texts of the catalogue in force that the filter leaves: by kind, those said most often first. */
export async function allTranslations(
  ctx: Ctx,
  { locale, kind, state, text = '' }: Asked,
): Promise<Translation[]> {
  authorize(ctx.actor, readItems.name, { governmentId: governmentOf(ctx) })
  const held = new Map((await translationsInto(ctx, locale)).map((row) => [row.chinese, row]))
  const nameOf = await actorNames(ctx, [...new Set([...held.values()].map(({ setBy }) => setBy))])
  const rows = (await catalogueTexts(ctx)).map((one) => {
    const own = held.get(one.chinese)
    return {
      locale,
      ...one,
      text: own?.text ?? null,
      state: stateOf(own),
      setAt: own?.setAt.toISOString() ?? null,
      setBy: own ? nameOf(own.setBy) : null,
    }
  })
  return rows
    .filter((row) => row.kind === (kind ?? row.kind) && row.state === (state ?? row.state))
    .filter((row) => row.chinese.includes(text) || (row.text ?? '').includes(text))
    .sort(
      (one, other) => TEXT_KINDS.indexOf(one.kind) - TEXT_KINDS.indexOf(other.kind) || other.uses - one.uses,
    )
}

/** 事项文字的译文, those that are missing too. */
export async function listTranslations(
  ctx: Ctx,
  input: Input<'listTranslations'>,
): Promise<OutputOf<Endpoints['listTranslations']>> {
  const rows = await allTranslations(ctx, input)
  const { limit, offset } = rowWindow(input)
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

/** Sets what a text is in a language; guides say so from the commit on. */
export async function setTranslation(
  ctx: Ctx,
  { locale, chinese, text, reviewed }: Input<'setTranslation'>,
): Promise<OutputOf<Endpoints['setTranslation']>> {
  demandTranslator(ctx)
  const [id = ''] = await setTranslations(ctx, [{ locale, chinese, text: text.trim(), reviewed }])
  return { id }
}
