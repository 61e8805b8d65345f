import type { HallRequest } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'

/** From when to when a licence holds; without an end it holds until it is taken back. */
export function validityText(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  { t, locale }: Pick<HallRequest, 't' | 'locale'>,
): string {
  const from = dayText(validFrom, locale)
  return validTo === null
    ? t('public:licence.from', { from })
    : t('public:licence.from-to', { from, to: dayText(validTo, locale) })
}
