import { type Ctx, staffOf } from '#kernel/context'
import { phrasesOf, writePhrases } from './phrase.store.ts'

/** 我的常用语: what one writes often, whoever one acts for. */
export const readPhrases = async (ctx: Ctx): Promise<{ phrases: string[] }> => ({
  phrases: await phrasesOf(ctx, staffOf(ctx).personId),
})

/** Keeps the phrases as they are given: edited, ordered, left out. */
export async function savePhrases(
  ctx: Ctx,
  input: { phrases: readonly string[] },
): Promise<Record<string, never>> {
  await writePhrases(
    ctx,
    staffOf(ctx).personId,
    input.phrases.map((phrase) => phrase.trim()),
  )
  return {}
}
