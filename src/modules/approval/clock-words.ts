import type { Locale } from '#kernel/context'
import en from './messages/en.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': chinese, en }

/** What a ground of a special procedure is called. */
export const groundName = (ground: string, locale: Locale): string =>
  WORDS[locale][`ground.${ground}`] ?? ground

/** What the authority that a rule names is called. */
export const authorityName = (authority: string, locale: Locale): string =>
  WORDS[locale][`authority.${authority}`] ?? WORDS[locale]['authority.other'] ?? authority
