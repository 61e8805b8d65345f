/** Acts of a complaint, with the version of their body. */
export const ACTS = {
  received: 'complaint.received@1',
  assigned: 'complaint.assigned@1',
  verified: 'complaint.verified@1',
  called: 'complaint.called@1',
  mended: 'complaint.mended@1',
  answered: 'complaint.answered@1',
  reviewAsked: 'complaint.review-asked@1',
  reviewed: 'complaint.reviewed@1',
  withdrawn: 'complaint.withdrawn@1',
  redated: 'complaint.redated@1',
} as const

/** The stream in which the acts of a complaint lie. */
export const streamOf = (complaintId: string): string => `complaint/${complaintId}`
