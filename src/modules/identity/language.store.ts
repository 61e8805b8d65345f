import type { Ctx, Locale } from '#kernel/context'
import { languageOf } from '#kernel/i18n'
import { tables } from './identity.tables.ts'

/** Part: remembers the language of the request as that of an account; what it is told goes out in it. */
export async function rememberLanguage(ctx: Ctx, accountId: string): Promise<void> {
  await tables(ctx.tx)
    .updateTable('identity.account')
    .where('id', '=', accountId)
    .where('locale', '<>', ctx.locale)
    .set({ locale: ctx.locale })
    .execute()
}

/** Part: the language that an account was last used in; Chinese where there is none. */
export async function languageOfAccount(ctx: Ctx, accountId: string | null): Promise<Locale> {
  if (accountId === null) return 'zh-CN'
  const row = await tables(ctx.tx)
    .selectFrom('identity.account')
    .select('locale')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return languageOf(row?.locale ?? 'zh-CN').locale
}
