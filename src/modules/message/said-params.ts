import type { Ctx, Locale } from '#kernel/context'
import { sayingIn } from '#kernel/i18n'
import type { MessageParams } from '#kernel/text'

/** Values of a template in a language: names of items, units and places as far as they are translated. */
export async function saidParams(ctx: Ctx, locale: Locale, params: MessageParams): Promise<MessageParams> {
  const say = await sayingIn(ctx, locale)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? say(value) : value]),
  )
}
