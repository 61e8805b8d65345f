import { Current } from '#kernel/cache'
import type { Ctx } from '#kernel/context'
import { ITEM_STAMP } from './item.store.ts'
import { translationsInto } from './translation.store.ts'

type Texts = ReadonlyMap<string, string>

/** Languages of governments that one process remembers at most; some hundred kilobytes each. */
const LANGUAGES_KNOWN = 100
const known = new Current<Texts>(ITEM_STAMP, LANGUAGES_KNOWN)

/** What machines read, and what people wrote themselves. */
const UNTOUCHED: ReadonlySet<string> = new Set(['value', 'is', 'form', 'answers', 'code', 'id'])

function translated(value: unknown, texts: Texts): unknown {
  if (typeof value === 'string') return texts.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => translated(one, texts))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, UNTOUCHED.has(key) ? one : translated(one, texts)]),
  )
}

/**
 * The texts of the catalogue in an answer, in the language of who asks: a text is put in where it is the translation of
 * exactly this Chinese; every other one stays Chinese, text by text.
 */
async function inLanguage<O>(ctx: Ctx, answer: O): Promise<O> {
  if (ctx.locale === 'zh-CN' || ctx.governmentId === null) return answer
  const texts = await known.ask(ctx, ctx.locale, async () => {
    const rows = await translationsInto(ctx, ctx.locale)
    return new Map(rows.map(({ chinese, text }) => [chinese, text]))
  })
  return texts.size === 0 ? answer : (translated(answer, texts) as O)
}

/** A use case whose answer speaks the language of who asks, as far as the catalogue is translated. */
export const speaking =
  <I, O>(handler: (ctx: Ctx, input: I) => Promise<O>) =>
  async (ctx: Ctx, input: I): Promise<O> =>
    inLanguage(ctx, await handler(ctx, input))
