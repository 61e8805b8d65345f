import { Link } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { CaseReceipt } from '../approval/window/case-receipt.tsx'
import type { Sitting } from './api.ts'
import { RatingLine } from './rating-line.tsx'
import { ReceiptList } from './receipt-list.tsx'
import { receiptsOf } from './receipts.ts'

interface RegisteredSittingProps {
  readonly sitting: Sitting
  readonly onNext: () => void
}

/** What a sitting came to: the cases, one list of receipts, the rating, the next person. */
export function RegisteredSitting({ sitting, onNext }: RegisteredSittingProps) {
  const [printing, setPrinting] = useState(false)
  const matters = receiptsOf(sitting)
  useKeys({ p: () => setPrinting(true), n: onNext })
  return (
    <>
      <Result
        status="success"
        title={t('sitting.done', { count: matters.length })}
        extra={[
          <Button key="print" type="primary" aria-keyshortcuts="p" onClick={() => setPrinting(true)}>
            {t('receipt-list.print')} <kbd>p</kbd>
          </Button>,
          <Button key="next" aria-keyshortcuts="n" onClick={onNext}>
            {t('sitting.next')} <kbd>n</kbd>
          </Button>,
        ]}
      />
      <Section title={t('sitting.cases')}>
        <ul className="plain known">
          {matters.map(({ caseId, number, itemName, queryCode }) => (
            <li key={caseId}>
              <span>
                <Link to="/cases/$caseId" params={{ caseId }} className="code">
                  {number}
                </Link>{' '}
                {itemName}
              </span>
              <span className="row-actions">
                {queryCode && <span>{t('sitting.query-code', { code: queryCode })}</span>}
                <CaseReceipt caseId={caseId} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('rating.title')}>
        <RatingLine sitting={sitting} />
      </Section>
      {printing && <ReceiptList matters={matters} onClose={() => setPrinting(false)} />}
    </>
  )
}
