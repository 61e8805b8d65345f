import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { type Answers, changedAnswers, keptAnswers } from '#kernel/form'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { t } from '../../../kit/text.ts'
import { AnswerPages } from '../../item/form/answer-pages.tsx'
import { approval } from '../api.ts'

/** The item's form of a case and what may be put right in it. */
export type CaseAnswers = OutputOf<typeof approvalContract.endpoints.readCaseAnswers>

/** Reads the answers of a case before they are shown to be put right. */
export function WithAnswers({
  caseId,
  children,
}: {
  readonly caseId: string
  readonly children: (found: CaseAnswers) => ReactNode
}) {
  const query = useQuery({
    queryKey: ['approval', 'answers', caseId],
    queryFn: () => approval.readCaseAnswers({ caseId }),
  })
  return <AwaitQuery query={query}>{children}</AwaitQuery>
}

/** The pages of the item's form, filled with the answers as they stand. */
export const AnswerFields = ({ pages }: Pick<CaseAnswers, 'pages'>) => (
  <>
    <p className="muted">{t('supply.answers')}</p>
    <AnswerPages pages={pages} at={['answers']} within={['answers']} />
  </>
)

/** What was written anew: the answers that are others than before; one that was cleared is empty. */
export function changedOnly({ pages, answers: before }: CaseAnswers, written: unknown): Answers {
  const after = keptAnswers(pages, JSON.parse(JSON.stringify(written ?? {})) as Answers)
  return Object.fromEntries(
    changedAnswers(before, after).map((id) => [id, after[id] ?? (Array.isArray(before[id]) ? [] : '')]),
  )
}
