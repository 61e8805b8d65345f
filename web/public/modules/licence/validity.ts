import { type Html, html, type TagTone, type Translate, tag } from '../../kit/index.ts'
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
const standingTag = (standing: Standing, t: Translate): Html =>
  tag(t(`licence:standing.${standing}`), TONES[standing])

/** How a licence stands that ended before its time, or that another may have taken the place of. */
interface Stands {
  readonly standing: Standing
  readonly ended: { readonly ending: string; readonly on: string } | null
  readonly replacedBy: object | null
}

/** The same of such a licence: how it ended says more than that it is not in force. */
export function ownStandingTag({ standing, ended, replacedBy }: Stands, t: Translate): Html {
  if (ended) return tag(t(`licence:ending.${ended.ending}`), 'stopped')
  return replacedBy ? tag(t('public:licences.replaced'), 'stopped') : standingTag(standing, t)
}

/** That mark, and since when it ended. */
export const standingLine = (licence: Stands, { t, locale }: Pick<HallRequest, 't' | 'locale'>): Html =>
  html`${ownStandingTag(licence, t)} ${licence.ended && dayText(licence.ended.on, locale)}`
