import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  OneOf,
  Prose,
} from '#kernel/contract'
import {
  CorrectionInput,
  FormChangesInput,
  FormInput,
  MATERIAL_UPLOAD,
  PartyInput,
  Seen,
} from './approval.schemas.ts'
import { CaseView, PartyView } from './case.schemas.ts'

const ofCase = { caseId: Id }
/** A command: with the number of the last act that the caller had before his eyes. */
const command = { ...ofCase, seen: Seen }

export const deskContract = contract('approval', {
  readCase: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId',
    permission: 'casework.case.read',
    summary: '办件全貌：申请人（打码）、表单、材料、期限、意见、行为、文书，以及我能做什么',
    input: Fields(ofCase),
    output: CaseView,
  }),
  readPastCase: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/past',
    permission: 'casework.case.read',
    summary: '时点：某一时点的办件全貌，以当时所知为准，只读',
    input: Fields({ ...ofCase, at: Instant }),
    output: CaseView,
    recorded: true,
  }),
  registerAtWindow: endpoint({
    method: 'POST',
    path: '/approval/window/cases',
    permission: 'approval.window.register',
    summary: '窗口登记：为到场的申请人收件，经办人另录并附授权委托书',
    input: Fields({
      itemCode: Line(50),
      applicant: PartyInput,
      handler: Type.Optional(PartyInput),
      ...FormInput,
      /** Identifier or code of the licence whose renewal 延续 is applied for. */
      renews: Type.Optional(Line(80)),
      /** The same of a licence whose change 变更 is applied for. */
      varies: Type.Optional(Line(80)),
      /** Paper received over the counter. */
      papers: Type.Array(
        Fields({
          seq: Type.Integer({ minimum: 1, maximum: 99 }),
          copies: Type.Integer({ minimum: 1, maximum: 99 }),
        }),
        {
          maxItems: 99,
        },
      ),
      /** The authority paper 授权委托书 is on file; demanded where there is a handler. */
      authorityOnFile: Type.Optional(Type.Boolean()),
    }),
    output: Fields({ caseId: Id, number: Type.String(), queryCode: Type.String() }),
  }),
  addCaseMaterial: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/materials',
    permission: 'approval.window.register',
    summary: '窗口扫描上传一份材料（seq 0 为授权委托书）',
    input: Fields({ ...ofCase, seq: Type.Integer({ minimum: 0, maximum: 99 }) }),
    output: Fields({ fileId: Id }),
    upload: MATERIAL_UPLOAD,
  }),
  supplyCorrections: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/supplied',
    permission: 'approval.window.register',
    summary: '窗口收到补正材料',
    input: Fields({
      ...command,
      papers: Type.Array(
        Fields({
          seq: Type.Integer({ minimum: 1, maximum: 99 }),
          copies: Type.Integer({ minimum: 1, maximum: 99 }),
        }),
        {
          maxItems: 99,
        },
      ),
      ...FormChangesInput,
      explanation: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    output: Nothing,
  }),
  acceptCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/accept',
    permission: 'approval.case.receive',
    summary: '受理（行政许可法第三十二条第一款第五项）',
    input: Fields({ ...command, opinion: Type.Optional(Type.String({ maxLength: 1000 })) }),
    output: Nothing,
    previews: ['acceptance'],
  }),
  askCorrections: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/ask-corrections',
    permission: 'approval.case.receive',
    summary: '一次性告知补正（行政许可法第三十二条第一款第四项）',
    input: Fields({ ...command, corrections: Type.Array(CorrectionInput, { minItems: 1, maxItems: 50 }) }),
    output: Nothing,
    previews: ['correction-notice'],
  }),
  refuseAcceptance: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/refuse-acceptance',
    permission: 'approval.case.receive',
    summary: '不予受理（行政许可法第三十二条第一款第一、二项）',
    input: Fields({
      ...command,
      ground: OneOf('not-needed', 'not-competent'),
      reasons: Prose(1000),
      /** The body that is competent, where this one is not: a unit of the government or a body of the list of those outside. */
      competentBodyId: Type.Optional(Id),
      /** Its name, where it stands in neither. */
      competentBody: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    output: Nothing,
    previews: ['non-acceptance'],
  }),
  reviewCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/review',
    permission: 'approval.case.review',
    summary: '初审意见',
    input: Fields({ ...command, outcome: OneOf('pass', 'object'), opinion: Prose(2000) }),
    output: Nothing,
  }),
  recheckCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/recheck',
    permission: 'approval.case.recheck',
    summary: '复审意见；可退回初审',
    input: Fields({ ...command, outcome: OneOf('pass', 'object', 'back'), opinion: Prose(2000) }),
    output: Nothing,
  }),
  decideCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/decide',
    permission: 'approval.case.decide',
    summary: '决定：准予、部分准予、不予（须说明理由）或退回初审（行政许可法第三十七、三十八条）',
    input: Fields({
      ...command,
      outcome: OneOf('grant', 'part', 'refuse', 'back'),
      opinion: Prose(2000),
      /** What is granted, where a part is refused. */
      granted: Type.Optional(Type.String({ maxLength: 1000 })),
      /** Told to the applicant; demanded for what is refused. */
      reasons: Type.Optional(Type.String({ maxLength: 2000 })),
      /** Last day of the licence's validity; without it the licence has no end. */
      validTo: Type.Optional(Day),
    }),
    output: Nothing,
    previews: ['grant', 'refusal', 'licence'],
  }),
  extendCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/extend',
    permission: 'approval.case.extend',
    summary: '延期：有权的负责人批准延长期限，理由告知申请人（行政许可法第四十二条）',
    input: Fields({ ...command, length: Type.Integer({ minimum: 1, maximum: 365 }), reasons: Prose(1000) }),
    output: Nothing,
    previews: ['extension'],
  }),
  unmaskParty: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/unmask',
    permission: 'approval.case.unmask',
    summary: '查看申请人的完整身份信息（留下记录）',
    input: Fields({ ...ofCase, reason: Line(200) }),
    /** Empty in the answer to another try with the same key: it is told once. */
    output: Fields({ parties: Type.Array(PartyView) }),
  }),
  readCaseFile: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/files/:fileId',
    permission: 'casework.case.read',
    summary: '查看办件的一份材料',
    input: Fields({ ...ofCase, fileId: Id }),
    output: FileReply,
    produces: 'file',
    recorded: true,
  }),
  readCasePaper: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/papers/:paperId',
    permission: 'casework.case.read',
    summary: '查看办件的一份文书',
    input: Fields({ ...ofCase, paperId: Id }),
    output: FileReply,
    produces: 'file',
    recorded: true,
  }),
})
