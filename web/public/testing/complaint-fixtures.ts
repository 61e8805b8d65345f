import { complaintContract } from '#contracts/complaint'
import type { OutputOf } from '#kernel/contract'
import { AT, ID, OTHER_ID, SHARP } from './basics.ts'
import { why } from './matter-fixtures.ts'
import { answer } from './page-request.ts'

const { endpoints } = complaintContract

type Complaint = OutputOf<typeof endpoints.readOwnComplaint>

const complaintData: Complaint = {
  ...{ id: ID, number: 'T20260302-7KQ2MX', origin: 'complaint', state: 'handling', askedAt: AT },
  ...{ itemName: SHARP, caseId: ID, caseNumber: 'XK20260302000012', grade: null },
  ...{ grounds: ['delay', 'attitude'], dueOn: '2026-03-23', unitName: SHARP, what: SHARP, who: SHARP },
  finding: null,
  steps: [
    { kind: 'assigned', at: AT },
    { kind: 'verified', at: AT },
  ],
  duties: [{ name: 'answer', dueOn: '2026-03-23', doneAt: null, overdue: true, why }],
  ...{ answer: null, answeredAt: null, review: null, withdrawnAt: null },
  can: { askReview: false, withdraw: true },
}

export const complaint = answer(endpoints.readOwnComplaint, complaintData)

const answered: Complaint = {
  ...complaintData,
  ...{ origin: 'rating', state: 'answered', grade: 5, grounds: ['attitude'], dueOn: null },
  ...{ finding: 'founded', answer: SHARP, answeredAt: AT },
  duties: [{ name: 'ask-review', dueOn: '2026-04-22', doneAt: null, overdue: false, why }],
  can: { askReview: true, withdraw: false },
}

export const answeredRating = answer(endpoints.readOwnComplaint, answered)

export const reviewedRating = answer(endpoints.readOwnComplaint, {
  ...answered,
  state: 'closed',
  review: { why: SHARP, askedAt: AT, outcome: 'changed', answer: SHARP, answeredAt: AT },
  can: { askReview: false, withdraw: false },
})

export const withdrawnComplaint = answer(endpoints.readOwnComplaint, {
  ...complaintData,
  ...{ state: 'withdrawn', dueOn: null, withdrawnAt: AT, duties: [] },
  can: { askReview: false, withdraw: false },
})

const row = {
  ...{ number: complaintData.number, state: complaintData.state, askedAt: AT },
  ...{ itemName: SHARP, caseNumber: null, grounds: [], dueOn: complaintData.dueOn },
}

export const complaints = answer(endpoints.listOwnComplaints, {
  rows: [
    { ...row, id: ID, origin: 'complaint', grade: null },
    { ...row, id: OTHER_ID, origin: 'rating', grade: 4, itemName: null, dueOn: null },
  ],
})
export const noComplaints = answer(endpoints.listOwnComplaints, { rows: [] })
