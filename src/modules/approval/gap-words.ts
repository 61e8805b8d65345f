import type { Locale } from '#kernel/context'
import type { Gap } from './draft.ts'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh-CN.json' with { type: 'json' }

const WORDS = { 'zh-CN': zh, en } as const

const titleOf = ({ kind, name }: Gap, locale: Locale): string =>
  kind === 'field' ? WORDS[locale][`form.${name}`] : name

/** What stands in the way of sending, as a person calls it: titles of fields and names of materials. */
export const titlesOf = (gaps: readonly Gap[], locale: Locale): string =>
  gaps.map((gap) => titleOf(gap, locale)).join(locale === 'en' ? '; ' : '、')
