import { type Html, type TagTone, type Translate, tag } from '../../kit/index.ts'
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

/** How a licence stands on the day of the request. */
export type Standing = 'valid' | 'not-yet-valid' | 'expired' | 'not-in-force'

const TONES: Readonly<Record<Standing, TagTone>> = {
  valid: 'done',
  'not-yet-valid': 'caution',
  expired: 'stopped',
  'not-in-force': 'stopped',
}

/** How a licence stands, as a mark. */
export const standingTag = (standing: Standing, t: Translate): Html =>
  tag(t(`licence:standing.${standing}`), TONES[standing])

/** The same of a licence that another may have taken the place of. */
export const ownStandingTag = (
  licence: { readonly standing: Standing; readonly replacedBy: object | null },
  t: Translate,
): Html =>
  licence.replacedBy ? tag(t('public:licences.replaced'), 'stopped') : standingTag(licence.standing, t)
