import { Current } from '#kernel/cache'
import { textSource } from '#kernel/i18n'
import { ITEM_STAMP } from './item.store.ts'
import { translationsInto } from './translation.store.ts'

/** Languages of governments that one process remembers at most; some hundred kilobytes each. */
const LANGUAGES_KNOWN = 100
const known = new Current<ReadonlyMap<string, string>>(ITEM_STAMP, LANGUAGES_KNOWN)

textSource((ctx, locale) =>
  known.ask(ctx, locale, async () => {
    const rows = await translationsInto(ctx, locale)
    return new Map(rows.map(({ chinese, text }) => [chinese, text]))
  }),
)
