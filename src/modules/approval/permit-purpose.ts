import { serviceNames } from '#modules/casework'
import { flowPurpose } from '#modules/flowbook'
import { permitKind } from './approval.kind.ts'
import { permitProblems } from './flow-needs.ts'
import { SHIPPED_FLOWS } from './permit-flow.ts'

/** Permits follow flows that departments draw. */
flowPurpose({
  name: permitKind.name,
  clocks: {
    notice: 'start',
    decide: { done: 'receive' },
    promise: { done: 'receive' },
    answer: null,
    renewal: null,
  },
  services: () => serviceNames(permitKind.name),
  outsiders: ['applicant'],
  shipped: SHIPPED_FLOWS,
  problems: permitProblems,
})
