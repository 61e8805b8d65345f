import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { type BatchProgress as Progressed, useBatch } from './batch-api.ts'

function Report({ batch, onClose }: { readonly batch: Progressed; readonly onClose: () => void }) {
  const { done, waiting, refused, endedAt } = batch
  const settled = done + refused.length
  return (
    <Section title={t('batch.progress')}>
      <Progress percent={Math.round((100 * settled) / Math.max(1, settled + waiting))} />
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
      {endedAt !== null && <Button onClick={onClose}>{t('batch.close')}</Button>}
    </Section>
  )
}

/** How far a batch is; what could not be done says why. */
export function BatchProgress({
  batchId,
  onClose,
}: {
  readonly batchId: string
  readonly onClose: () => void
}) {
  const queries = useQueryClient()
  const close = () => {
    for (const first of ['approval', 'casework']) void queries.invalidateQueries({ queryKey: [first] })
    onClose()
  }
  return (
    <AwaitQuery query={useBatch(batchId)}>{(batch) => <Report batch={batch} onClose={close} />}</AwaitQuery>
  )
}
