import { Alert, Button } from 'antd'
import { fileProblemOf, mayChange, sentenceOf } from './api/problem.ts'
import { t } from './text.ts'

interface ProblemNoticeProps {
  readonly error: unknown
  /** Tries again; offered where it may help. */
  readonly onRetry?: () => void
}

/** Says what was refused or went wrong, and offers another try. Nothing where there is no error. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  if (!error) return null
  const action = onRetry && mayChange(error) && (
    <Button size="small" onClick={onRetry}>
      {t('action.retry')}
    </Button>
  )
  const title = fileProblemOf(error) || sentenceOf(error)
  return <Alert className="problem" type="error" showIcon title={title} action={action} />
}
