import type { FormField, FormPage } from '#kernel/form'
import { Facts } from '../../../kit/facts.tsx'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'

/** One field in a line: its kind, whether it must be answered, what can be chosen, and when it is shown. */
function fieldText({ kind, required, unit, choices, columns, showWhen }: FormField): string {
  const parts = [
    word('form-kind', kind),
    t(required ? 'form-editor.needed' : 'form-editor.optional'),
    unit ?? '',
    choices.map(({ label }) => label).join('、'),
    columns.map(({ label }) => label).join('、'),
    showWhen ? t('form-editor.shown-when', { field: showWhen.field, is: showWhen.is.join('、') }) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** 申请表 of a version, page by page. */
export function FormOutline({ pages }: { readonly pages: readonly FormPage[] }) {
  return (
    <Section title={t('form-editor.title')}>
      {pages.map((page, at) => (
        <section key={page.title}>
          <h3>
            {at + 1}. {page.title}
          </h3>
          <Facts
            facts={page.fields.map((field) => ({
              ...{ label: field.label, value: fieldText(field), wide: true },
            }))}
          />
        </section>
      ))}
    </Section>
  )
}
