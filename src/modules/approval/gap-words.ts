import type { Locale } from '#kernel/context'
import { languageOf } from '#kernel/i18n'
import { WORDS } from './approval.words.ts'
import type { Gap } from './draft.ts'

const titleOf = ({ kind, name }: Gap, locale: Locale): string =>
  kind === 'field' ? WORDS[locale][`form.${name}`] : name

/** What stands in the way of sending, as a person calls it: titles of fields and names of materials. */
export const titlesOf = (gaps: readonly Gap[], locale: Locale): string =>
  gaps.map((gap) => titleOf(gap, locale)).join(languageOf(locale).comma)
