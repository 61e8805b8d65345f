import type { Locale } from '#kernel/context'

/** A language of the platform, as documents and lists need it. */
export interface Language {
  readonly locale: Locale
  /** BCP 47 tag, as documents and fragments name the language. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** What its speakers call it. */
  readonly name: string
  /** What stands between the parts of a list. */
  readonly comma: string
  /** Only what citizens get speaks it: halls, text messages, mails; staff and papers do not. */
  readonly hallOnly: boolean
  /** First preference of a browser that asks for it. */
  readonly preferred: RegExp
}

/** Languages of the platform, the first being the one that everything else falls back to. Kyrgyz is in Arabic letters. */
export const LANGUAGES = [
  {
    ...{ locale: 'zh-CN', tag: 'zh-CN', dir: 'ltr', name: '中文', comma: '、', hallOnly: false },
    preferred: /^zh\b/i,
  },
  {
    ...{ locale: 'en', tag: 'en', dir: 'ltr', name: 'English', comma: '; ', hallOnly: false },
    preferred: /^en\b/i,
  },
  {
    ...{ locale: 'ug', tag: 'ug', dir: 'rtl', name: 'ئۇيغۇرچە', comma: '، ', hallOnly: true },
    preferred: /^ug\b/i,
  },
  {
    ...{ locale: 'ky', tag: 'ky-Arab', dir: 'rtl', name: 'قىرعىزچا', comma: '، ', hallOnly: true },
    preferred: /^ky-(Arab|CN)\b/i,
  },
] as const satisfies readonly Language[]

/** The locales of the languages, Chinese first. */
export const LOCALES: readonly Locale[] = LANGUAGES.map(({ locale }) => locale)

/** The language of a locale; Chinese for a word that is none. */
export const languageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language.locale === locale) ?? LANGUAGES[0]

/** The language that a browser prefers to all others (Accept-Language); Chinese where it is none of ours. */
export function preferredLocale(accepted: string): Locale {
  const first = accepted.trim()
  return LANGUAGES.find(({ preferred }) => preferred.test(first))?.locale ?? 'zh-CN'
}
