import type { Locale } from '#kernel/context'
import { WORDS as APPROVAL_WORDS } from './approval.words.ts'

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = APPROVAL_WORDS

/** What a ground of a special procedure is called. */
export const groundName = (ground: string, locale: Locale): string =>
  WORDS[locale][`ground.${ground}`] ?? ground

/** What the authority that a rule names is called. */
export const authorityName = (authority: string, locale: Locale): string =>
  WORDS[locale][`authority.${authority}`] ?? WORDS[locale]['authority.other'] ?? authority
