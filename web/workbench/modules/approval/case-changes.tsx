import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { approval, fileAddress } from './api.ts'
import type { CasePanelProps } from './case-panel-props.ts'
import { materialName } from './material-name.ts'

type Answer = OutputOf<(typeof approvalContract.endpoints)['readChanges']>['answers'][number]
type Place = Answer['places'][number]

const TONES = { added: 'success', replaced: 'warning', unchanged: 'default' } as const

const ChangeTag = ({ change }: { readonly change: Place['change'] }) => (
  <Tag color={TONES[change]}>{word('changes.change', change)}</Tag>
)

function Files({ caseId, files }: { readonly caseId: string; readonly files: Place['came'] }) {
  return files.map(({ id, name, destroyed }) => (
    <div key={id}>
      {destroyed ? (
        name
      ) : (
        <a href={fileAddress(caseId, id)} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
    </div>
  ))
}

function AnswerTable({ caseId, answer }: { readonly caseId: string; readonly answer: Answer }) {
  return (
    <div className="scroll-aside">
      <table className="ledger">
        <thead>
          <tr>
            <th>{t('changes.what')}</th>
            <th>{t('changes.change')}</th>
            <th>{t('changes.before')}</th>
            <th>{t('changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.fields.map(({ name, label, change, before, after }) => (
            <tr key={name}>
              <td>{label ?? word('form', name)}</td>
              <td>
                <ChangeTag change={change} />
              </td>
              <td>{before}</td>
              <td>{change === 'unchanged' ? '' : after}</td>
            </tr>
          ))}
          {answer.places.map(({ seq, name, change, before, came, copies }) => (
            <tr key={seq}>
              <td>
                {seq} {materialName({ seq, name })}
              </td>
              <td>
                <ChangeTag change={change} />
              </td>
              <td>
                <Files caseId={caseId} files={before} />
              </td>
              <td>
                <Files caseId={caseId} files={came} />
                {copies > 0 && t('material.paper', { count: copies })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 补正对照: what the applicant changed after each notice. */
export function CaseChanges({ view }: CasePanelProps) {
  const answered = view.acts.some(({ type }) => type === 'approval.corrected@1')
  const { data } = useQuery({
    queryKey: ['approval', 'changes', view.id],
    queryFn: () => approval.readChanges({ caseId: view.id }),
    enabled: answered,
  })
  if (!data || data.answers.length === 0) return null
  return (
    <Section title={t('changes.title')}>
      {data.answers.map((answer) => (
        <article key={answer.answeredAt}>
          <p>
            {t('changes.asked')} <Moment at={answer.askedAt} /> {t('changes.answered')}{' '}
            <Moment at={answer.answeredAt} />
          </p>
          {answer.explanation && <p className="prose">{answer.explanation}</p>}
          <AnswerTable caseId={view.id} answer={answer} />
        </article>
      ))}
    </Section>
  )
}
