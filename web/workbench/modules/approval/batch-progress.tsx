import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { approval } from './api.ts'
import { type BatchProgress as Progressed, useBatch } from './batch-api.ts'

interface Shown {
  readonly batchId: string
  readonly onClose: () => void
  readonly onRetried: (batchId: string) => void
}

function Report({ batch, batchId, onClose, onRetried }: Shown & { readonly batch: Progressed }) {
  const retry = useSubmit({
    send: approval.retryBatch,
    onDone: ({ batchId: begun }) => onRetried(begun),
  })
  const { done, waiting, refused, endedAt } = batch
  const settled = done + refused.length
  return (
    <Section title={t('batch.progress')}>
      <Progress
        percent={Math.round((100 * settled) / Math.max(1, settled + waiting))}
        {...(refused.length > 0 && { status: 'normal' })}
      />
      <p className="gap-below">{t('batch.counts', { done, refused: refused.length, waiting })}</p>
      {refused.length > 0 && (
        <ul className="plain gap-below">
          {refused.map(({ caseId, caseNumber, reason }) => (
            <li key={caseId}>
              <Link to="/cases/$caseId" params={{ caseId }} className="code">
                {caseNumber}
              </Link>{' '}
              {reason}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice error={retry.error} />
      {endedAt !== null && (
        <div className="row-actions">
          <Button onClick={onClose}>{t('batch.close')}</Button>
          {refused.length > 0 && (
            <Button loading={retry.isPending} onClick={() => retry.mutate({ batchId })}>
              {t('batch.retry', { count: refused.length })}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

/** How far a batch is; what could not be done says why. */
export function BatchProgress({ batchId, onClose, onRetried }: Shown) {
  const queries = useQueryClient()
  const close = () => {
    for (const first of ['approval', 'casework']) void queries.invalidateQueries({ queryKey: [first] })
    onClose()
  }
  return (
    <AwaitQuery query={useBatch(batchId)}>
      {(batch) => <Report batch={batch} batchId={batchId} onClose={close} onRetried={onRetried} />}
    </AwaitQuery>
  )
}
