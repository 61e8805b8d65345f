import type { Locale } from '#kernel/context'
import { languageOf } from '#kernel/i18n'
import { WORDS } from './approval.words.ts'
import type { Gap } from './draft.ts'

const titleOf = (gap: Gap, locale: Locale): string =>
  gap.kind === 'field' ? WORDS[locale][`form.${gap.name}`] : gap.name

/** What stands in the way of sending, as a person calls it: titles of fields and names of materials. */
export const titlesOf = (gaps: readonly Gap[], locale: Locale): string =>
  gaps.map((gap) => titleOf(gap, locale)).join(languageOf(locale).comma)
