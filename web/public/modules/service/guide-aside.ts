import { type Html, html, type Translate, textLink } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import type { Guide, GuideAnswer } from './guide.ts'
import { itemWord } from './words.ts'

function fact(label: string, value: string | Html | null): Html | null {
  return value === null ? null : html`<h3>${label}</h3><p>${value}</p>`
}

function formsOf({ place }: Guide, t: Translate): string | null {
  const forms = place.forms.map((form) => itemWord(t, 'handle-form', form))
  return forms.length > 0 ? forms.join(t('public:kit.list-comma')) : null
}

/** Where, when and with whom; and the themes that the item belongs to. */
export function guideAside({ guide, scenes }: GuideAnswer, { at, t }: HallRequest): Html {
  const { place } = guide
  const visits = place.visits === null ? null : t('public:guide.visits-count', { count: place.visits })
  const online = place.onlineUrl && textLink({ href: place.onlineUrl, label: place.onlineUrl })
  const themes = scenes.map(
    ({ code, name }) => html`<li>${textLink({ href: at.scene(code), label: name })}</li>`,
  )
  const parts = [
    fact(t('item:field.unitId'), guide.department.name),
    fact(t('item:field.handleForms'), formsOf(guide, t)),
    fact(t('item:field.requiredLevel'), itemWord(t, 'realname-level', guide.requiredLevel)),
    fact(t('item:field.address'), place.address),
    fact(t('item:field.hours'), place.hours),
    fact(t('item:field.contact'), place.contact),
    fact(t('item:field.supervision'), place.supervision),
    fact(t('item:field.visits'), visits),
    fact(t('item:field.onlineUrl'), online),
    html`<p>${textLink({ href: at.offices(), label: t('public:office.title') })}</p>`,
    themes.length > 0 && html`<h3>${t('public:guide.scenes')}</h3><ul>${themes}</ul>`,
  ]
  return html`<h2>${t('public:guide.place')}</h2>${parts}`
}
