import { type Html, html, section } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'

/** A text about personal data. */
interface Text {
  readonly code: string
  readonly version: number
  readonly title: string
  readonly body: string
  readonly basis: string
  readonly inForceOn: string
}

const paragraphs = (text: string): Html[] => text.split(/\n+/).map((line) => html`<p>${line}</p>`)

/** A text with what it rests on and its version; `below` stands under it. */
export function textPart(text: Text, { t, locale }: HallRequest, below: Html | null = null): Html {
  const version = t('public:privacy.version', {
    version: text.version,
    day: dayText(text.inForceOn, locale),
  })
  const basis = t('public:privacy.basis', { basis: text.basis })
  const body = html`${paragraphs(text.body)}<p class="muted">${basis}</p><p class="muted">${version}</p>${below}`
  return section({ id: text.code, title: text.title, body })
}
