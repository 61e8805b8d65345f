import type { Ctx, Locale } from '#kernel/context'

type Texts = ReadonlyMap<string, string>

/** Texts of the data of a government in a language, by the Chinese that they say. */
type TextSource = (ctx: Ctx, locale: Locale) => Promise<Texts>

const sources: TextSource[] = []

/** Says where texts of the data are kept in other languages. */
export function textSource(source: TextSource): void {
  sources.push(source)
}

/** Texts of the data of a government that citizens read beside what the source itself holds. */
type SpokenTexts = (ctx: Ctx) => Promise<readonly string[]>

const spoken: SpokenTexts[] = []

/** Says which texts of a module's own data are to be translated. */
export function spokenTexts(read: SpokenTexts): void {
  spoken.push(read)
}

/** All texts that modules want translated. */
export const textsToTranslate = async (ctx: Ctx): Promise<string[]> =>
  (await Promise.all(spoken.map((read) => read(ctx)))).flat()

/** What machines read, and what people wrote themselves. */
const UNTOUCHED: ReadonlySet<string> = new Set(['value', 'is', 'form', 'answers', 'code', 'id'])

function translated(value: unknown, say: (chinese: string) => string): unknown {
  if (typeof value === 'string') return say(value)
  if (Array.isArray(value)) return value.map((one) => translated(one, say))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, UNTOUCHED.has(key) ? one : translated(one, say)]),
  )
}

/**
 * What says a text of the data in a language: put in where it is the translation of exactly this Chinese; every other
 * text stays Chinese.
 */
export async function sayingIn(ctx: Ctx, locale: Locale): Promise<(chinese: string) => string> {
  if (locale === 'zh-CN' || ctx.governmentId === null) return (chinese) => chinese
  const texts = await Promise.all(sources.map((source) => source(ctx, locale)))
  return (chinese) => texts.find((each) => each.has(chinese))?.get(chinese) ?? chinese
}

/** A use case whose answer speaks the language of who asks, as far as the data is translated. */
export const speaking =
  <Given extends unknown[], O>(handler: (ctx: Ctx, ...given: Given) => Promise<O>) =>
  async (ctx: Ctx, ...given: Given): Promise<O> => {
    const answer = await handler(ctx, ...given)
    return ctx.locale === 'zh-CN' ? answer : (translated(answer, await sayingIn(ctx, ctx.locale)) as O)
  }
