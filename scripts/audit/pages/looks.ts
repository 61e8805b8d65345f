import type { Locale } from '#kernel/context'
import { LOCALES } from '#kernel/i18n'
import { type Look, PLAIN_LOOK } from '#kernel/page'

/** The looks that a reader may choose, as they are proven. */
export const LOOKS = {
  light: { ...PLAIN_LOOK, theme: 'light' },
  dark: { ...PLAIN_LOOK, theme: 'dark' },
  contrast: { ...PLAIN_LOOK, theme: 'contrast' },
  elder: { theme: 'light', size: 'elder' },
} as const satisfies Readonly<Record<string, Look>>

export type LookName = keyof typeof LOOKS

/** A language and a look. */
export interface Setting {
  readonly locale: Locale
  readonly look: LookName
}

/** Every language in every look. */
export const SETTINGS: readonly Setting[] = LOCALES.flatMap((locale) =>
  (Object.keys(LOOKS) as LookName[]).map((look) => ({ locale, look })),
)
