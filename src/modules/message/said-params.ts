import type { Ctx, Locale } from '#kernel/context'
import { sayDay, sayingIn } from '#kernel/i18n'
import type { MessageParams } from '#kernel/text'

const LEGAL_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Values of a template in a language: days by its rule, names of items, units and places as far as they are translated. */
export async function saidParams(ctx: Ctx, locale: Locale, params: MessageParams): Promise<MessageParams> {
  const say = await sayingIn(ctx, locale)
  const said = (text: string): string => (LEGAL_DAY.test(text) ? sayDay(text, locale) : say(text))
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? said(value) : value]),
  )
}
