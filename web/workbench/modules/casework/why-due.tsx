import type { ReactNode } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { WhyDrawer } from '../legaltime/why-drawer.tsx'
import { useExplanation } from './api.ts'

const ExplanationView = lazyPart(
  async () => (await import('../legaltime/explanation-view.tsx')).ExplanationView,
)

interface OfCase {
  readonly caseId: string
  /** Place of the clock in the case; the running one that ends first where left out. */
  readonly clock?: number
}

function CaseExplanation({ caseId, clock }: OfCase) {
  return (
    <AwaitQuery query={useExplanation(caseId, clock)}>
      {(found) => <ExplanationView found={found} />}
    </AwaitQuery>
  )
}

/** A due date of a case that opens 为什么是这一天. */
export function WhyDue({ children, ...of }: OfCase & { readonly children: ReactNode }) {
  const query = of.clock === undefined ? '' : `?clock=${of.clock}`
  const json = `/api/casework/cases/${of.caseId}/why${query}`
  return (
    <WhyDrawer json={json} content={<CaseExplanation {...of} />}>
      {children}
    </WhyDrawer>
  )
}
