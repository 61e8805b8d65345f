import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { answerReview } from './answer-review.ts'
import { assignComplaint } from './assign-complaint.ts'
import { complain } from './complain.ts'
import { complaintContract } from './complaint.contract.ts'
import { answerComplaint, callBack, mendComplaint, verifyComplaint } from './handle-complaint.ts'
import { listAboutPeople } from './list-about-people.ts'
import { listComplaints } from './list-complaints.ts'
import { askReview, listOwnComplaints, readOwnComplaint } from './own-complaints.ts'
import { readComplaint } from './read-complaint.ts'
import { readTally } from './tally.ts'
import { withdrawComplaint } from './withdraw-complaint.ts'

/** Each endpoint and its use case. */
export const complaintRoutes = routesOf(complaintContract, {
  complain,
  listOwnComplaints: speaking(listOwnComplaints),
  readOwnComplaint: speaking(readOwnComplaint),
  askReview,
  withdrawComplaint,
  listComplaints,
  readComplaint,
  assignComplaint,
  verifyComplaint,
  callBack,
  mendComplaint,
  answerComplaint,
  answerReview,
  listAboutPeople,
  readTally,
})
