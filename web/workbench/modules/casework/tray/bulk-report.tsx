import { Button } from 'antd'
import { t } from '../../../kit/text.ts'
import type { BulkRun } from './use-bulk.ts'

/** How far one act on many tasks is, and which cases refused it and why. */
export function BulkReport({ run, onClose }: { readonly run: BulkRun; readonly onClose: () => void }) {
  const { of, done, refused, going } = run
  return (
    <div className="bulk-report" role="status">
      <p>{t(going ? 'bulk.going' : 'bulk.done', { of, done, refused: refused.length })}</p>
      {refused.length > 0 && (
        <ul className="plain">
          {refused.map(({ caseNumber, why }) => (
            <li key={caseNumber}>
              <span className="code">{caseNumber}</span> {why}
            </li>
          ))}
        </ul>
      )}
      {!going && (
        <Button size="small" onClick={onClose}>
          {t('bulk.close')}
        </Button>
      )}
    </div>
  )
}
