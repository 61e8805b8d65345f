import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nothing, OneOf, Prose } from '#kernel/contract'
import { MATERIAL_UPLOAD } from './approval.schemas.ts'

const ofCase = { caseId: Id }
const Node = OneOf('review', 'recheck', 'decide')

export const lateEntryContract = contract('approval', {
  readSignable: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/signed',
    permission: 'approval.signed.enter',
    summary: '可以代录的环节和签署人：本人须是该单位指定的代录人',
    input: Fields(ofCase),
    output: Fields({
      nodes: Type.Array(
        Fields({ node: Node, leaders: Type.Array(Fields({ personId: Id, name: Type.String() })) }),
      ),
    }),
  }),
  enterSigned: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/signed',
    permission: 'approval.signed.enter',
    summary: '代录：领导在纸质呈批表上签署的意见，附扫描件和真实签署时间',
    input: Fields({
      ...ofCase,
      node: Node,
      leaderId: Id,
      signedAt: Instant,
      outcome: OneOf('pass', 'object', 'back', 'grant', 'refuse'),
      opinion: Prose(2000),
      /** Told to the applicant; demanded for a refusal. */
      reasons: Type.Optional(Prose(2000)),
    }),
    output: Nothing,
    upload: MATERIAL_UPLOAD,
  }),
})
