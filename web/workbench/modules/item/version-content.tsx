import { Facts } from '../../kit/facts.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { VersionView } from './api.ts'
import { factName, factText } from './fact-words.ts'
import { FACT_GROUPS } from './facts.ts'
import { FormOutline } from './form/form-outline.tsx'

const proseOf = (text: string) => text && <span className="prose">{text}</span>

/** Every fact of a version, group by group; then its fees and questions. */
export function VersionContent({ version }: { readonly version: VersionView }) {
  const { facts } = version
  return (
    <>
      {FACT_GROUPS.map(({ key, fields }) => (
        <Section key={key} title={t(`fact-group.${key}`)}>
          <Facts
            facts={fields.map((field) => ({
              label: factName(field.name),
              value: proseOf(factText(field, facts[field.name])),
              wide: field.kind === 'prose',
            }))}
          />
        </Section>
      ))}
      {facts.fees.length > 0 && (
        <Section title={t('fee.title')}>
          {facts.fees.map((fee) => (
            <Facts
              key={fee.name}
              facts={[
                { label: t('fee.name'), value: fee.name },
                {
                  label: t('fee.standard'),
                  value: <span className="prose">{fee.standard}</span>,
                  wide: true,
                },
                { label: t('fee.by-law'), value: <span className="prose">{fee.byLaw}</span>, wide: true },
                {
                  label: t('fee.reduction'),
                  value: fee.reducible ? (fee.reductionNote ?? t('yes')) : t('no'),
                  wide: true,
                },
              ]}
            />
          ))}
        </Section>
      )}
      {facts.questions.length > 0 && (
        <Section title={t('question.title')}>
          <Facts
            facts={facts.questions.map(({ question, answer }) => ({
              label: question,
              value: <span className="prose">{answer}</span>,
              wide: true,
            }))}
          />
        </Section>
      )}
      {facts.formPages.length > 0 && <FormOutline pages={facts.formPages} />}
      {facts.eligibility.length > 0 && (
        <Section title={t('eligibility.title')}>
          <Facts
            facts={facts.eligibility.map(({ question, needed, otherwise, reason }) => ({
              label: question,
              value: t('eligibility.rule', {
                needed: t(`eligibility.${needed}`),
                otherwise: t(`eligibility.otherwise-${otherwise}`),
                reason,
              }),
              wide: true,
            }))}
          />
        </Section>
      )}
    </>
  )
}
