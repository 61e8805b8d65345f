import { Alert, Form, Select } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type Answer, useAnswer, useQuestions } from './power-api.ts'

type Way = Answer['ways'][number]

const wayText = ({ unitName, title, behalfOf, scope, roleTitles, reaches }: Way): string =>
  t(reaches ? 'power.way-reaches' : 'power.way-short', {
    position:
      behalfOf === null ? `${unitName} ${title}` : t('power.for', { name: behalfOf, unit: unitName, title }),
    role: roleTitles.join('、'),
    scope: word('org:scope', scope),
  })

const AnswerView = ({ answer }: { readonly answer: Answer }) => (
  <Alert
    type={answer.may ? 'success' : 'warning'}
    showIcon
    title={word('power-why', answer.why)}
    description={
      answer.ways.length > 0 && (
        <ul>
          {answer.ways.map((way) => (
            <li key={`${way.id} ${way.scope}`}>{wayText(way)}</li>
          ))}
        </ul>
      )
    }
  />
)

/** May he do this there, and why: answered by the rules that guard the act itself. */
export function PowerQuestion({ personId }: { readonly personId: string | undefined }) {
  const { data: questions } = useQuestions()
  const [permission, setPermission] = useState<string>()
  const [unitId, setUnitId] = useState<string>()
  const about = personId === undefined ? {} : { personId }
  const answer = useAnswer(permission && unitId ? { ...about, permission, unitId } : null)
  return (
    <Section title={t('power.ask')}>
      <Form role="search" layout="vertical" className="columns not-printed">
        <Form.Item label={t('power.permission')}>
          <Select
            aria-label={t('power.permission')}
            showSearch={{ optionFilterProp: 'label' }}
            value={permission ?? null}
            onChange={(value: string | null) => setPermission(value ?? undefined)}
            options={(questions?.permissions ?? []).map((one) => ({
              value: one.permission,
              label: one.title,
            }))}
          />
        </Form.Item>
        <Form.Item label={t('power.unit')}>
          <Select
            aria-label={t('power.unit')}
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId ?? null}
            onChange={(value: string | null) => setUnitId(value ?? undefined)}
            options={(questions?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
      </Form>
      <ProblemNotice error={answer.error} />
      {answer.data && <AnswerView answer={answer.data} />}
    </Section>
  )
}
