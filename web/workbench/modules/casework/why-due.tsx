import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { t, word } from '../../kit/text.ts'
import { useExplanation } from './api.ts'
import { ExplanationView } from './explanation-view.tsx'

interface WhyDueProps {
  readonly caseId: string
  /** Place of the clock in the case; the running one that ends first where left out. */
  readonly clock?: number
  /** The due date as the page shows it. */
  readonly children: ReactNode
}

function Explanation({ caseId, clock }: Omit<WhyDueProps, 'children'>) {
  return (
    <AwaitQuery query={useExplanation(caseId, clock)}>
      {(found) => <ExplanationView found={found} />}
    </AwaitQuery>
  )
}

/** A due date that opens 为什么是这一天: every day on the way to it, with notice, article or act. */
export function WhyDue({ caseId, clock, children }: WhyDueProps) {
  const [open, setOpen] = useState(false)
  const query = clock === undefined ? '' : `?clock=${clock}`
  return (
    <>
      <button
        type="button"
        className="why-due"
        title={word('casework:why', 'title')}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={word('casework:why', 'title')}
        size="large"
        rootClassName="printed"
        destroyOnHidden
        extra={
          <>
            <Button type="link" href={`/api/casework/cases/${caseId}/why${query}`} target="_blank">
              {t('why.json')}
            </Button>
            <Button onClick={() => print()}>{t('slip.print')}</Button>
          </>
        }
      >
        <Explanation caseId={caseId} {...(clock !== undefined && { clock })} />
      </Drawer>
    </>
  )
}
