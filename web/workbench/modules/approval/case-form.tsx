import { Facts } from '../../kit/facts.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { CaseView } from './api.ts'

/** What the applicant wrote, and the item it is about. */
export function CaseForm({ view }: { readonly view: CaseView }) {
  const { form, item } = view
  return (
    <>
      <Section title={t('form.title')}>
        <Facts
          facts={[
            { label: t('form.matter'), value: <span className="prose">{form.matter}</span>, wide: true },
            { label: t('form.address'), value: form.address, wide: true },
            {
              label: t('form.remark'),
              value: form.remark && <span className="prose">{form.remark}</span>,
              wide: true,
            },
          ]}
        />
      </Section>
      {view.answers.map(({ number, title, lines }) => (
        <Section key={number} title={title}>
          <Facts
            facts={lines.map(({ id, label, value }) => ({
              ...{ label, value: <span className="prose">{value}</span> },
              wide: id.includes('.'),
            }))}
          />
        </Section>
      ))}
      <Section title={t('case.item')}>
        <Facts
          facts={[
            { label: t('item.code'), value: <span className="code">{item.code}</span> },
            { label: t('item.version'), value: t('item.version-n', { number: item.version }) },
            { label: t('item.result'), value: item.resultName },
            { label: t('item.basis'), value: <span className="prose">{item.legalBasis}</span>, wide: true },
          ]}
        />
      </Section>
    </>
  )
}
