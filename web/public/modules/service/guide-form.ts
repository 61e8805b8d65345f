import type { FormField } from '#kernel/form'
import { details, type Html, html, section, type Translate } from '../../kit/index.ts'
import type { Guide } from './guide.ts'

/** What one field asks, with the columns of a list. */
function asked({ label, required, columns, showWhen }: FormField, t: Translate): Html {
  const parts = columns.map((column) => column.label).join(t('public:kit.list-comma'))
  const sometimes =
    showWhen === null ? null : html` <span class="muted">${t('public:guide.form-sometimes')}</span>`
  const optional = required ? null : html` <span class="optional">${t('public:kit.optional')}</span>`
  return html`<li>${label}${parts === '' ? null : t('public:guide.bracketed', { text: parts })}${optional}${sometimes}</li>`
}

/** What the application form of the item asks, so that everything is at hand before one begins. */
export function formSection({ formPages }: Guide, t: Translate): Html | null {
  if (formPages.length === 0) return null
  const pages = formPages.map(({ title, fields }) =>
    details({ summary: title, body: html`<ul>${fields.map((field) => asked(field, t))}</ul>` }),
  )
  return section({
    id: 'form',
    title: t('public:guide.form'),
    body: html`<p>${t('public:guide.form-lead', { pages: formPages.length })}</p>${pages}`,
  })
}
