import { contract, endpoint, Fields, Id, Nothing, Prose, Slug } from '#kernel/contract'

const matter = { government: Slug, caseId: Id }

/** The part that an applicant takes in the turns of his case. */
export const matterTurnsContract = contract('approval', {
  askHearing: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/hearing',
    permission: 'approval.matter.answer',
    summary: '申请听证（行政许可法第四十七条）',
    input: Fields({ ...matter, reasons: Prose(1000) }),
    output: Nothing,
  }),
  receivePapers: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/receive',
    permission: 'approval.matter.receive',
    summary: '电子送达签收',
    input: Fields(matter),
    output: Nothing,
  }),
})
