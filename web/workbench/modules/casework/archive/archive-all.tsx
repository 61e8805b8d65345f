import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'
import { casework } from '../api.ts'

/** What came of archiving several files: how many have their number, and why the first of the others has none. */
interface Outcome {
  readonly done: number
  readonly failed: number
  readonly error: unknown
}

async function archiveAll(caseIds: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { done: 0, failed: 0, error: null }
  for (const caseId of caseIds) {
    try {
      await casework.archiveFile({ caseId })
      outcome = { ...outcome, done: outcome.done + 1 }
    } catch (error) {
      outcome = { ...outcome, failed: outcome.failed + 1, error: outcome.error ?? error }
    }
  }
  return outcome
}

/** Archives files one after the other; each has its number or its reason. */
export function useArchiveAll() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: archiveAll,
    onSettled: () => queries.invalidateQueries({ queryKey: ['casework'] }),
  })
}

/** How many files were archived, and what stood against the others. */
export const ArchiveOutcome = ({
  outcome,
  error,
}: {
  readonly outcome: Outcome | undefined
  readonly error: unknown
}) => (
  <div role="status">
    {outcome && t('archive.outcome', { done: outcome.done, failed: outcome.failed })}
    <ProblemNotice error={outcome?.error ?? error} />
  </div>
)
