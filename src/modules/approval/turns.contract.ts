import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Instant, Line, Nothing, OneOf, Prose } from '#kernel/contract'
import { FormChangesInput, MATERIAL_UPLOAD, Seen } from './approval.schemas.ts'
import { MANNERS } from './delivery.kinds.ts'
import { END_GROUNDS, LICENCE_ENDINGS } from './ending.kinds.ts'
import { PROCEDURE_KINDS, PROCEDURE_OUTCOMES } from './procedure.kinds.ts'

const ofCase = { caseId: Id }
const command = { ...ofCase, seen: Seen }
const ofProcedure = { ...command, procedureId: Id }
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** The turns that a case can take besides the steps of its flow. */
export const turnsContract = contract('approval', {
  correctOnSpot: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/correct-on-spot',
    permission: 'approval.case.receive',
    summary: '当场更正：申请人在窗口当场改正申请表（行政许可法第三十二条第一款第三项）',
    input: Fields({
      ...command,
      ...FormChangesInput,
      /** What was wrong. */
      what: Prose(300),
      /** Who of the applicant's side corrected it, by name. */
      confirmedBy: Line(60),
    }),
    output: Nothing,
  }),
  allowNotice: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/allow-notice',
    permission: 'approval.case.decide',
    summary: '准许再次告知：负责人准许告知此前未列的内容，说明理由，期限不变',
    input: Fields({
      ...command,
      places: Type.Array(Type.Integer({ minimum: 0, maximum: 99 }), {
        ...{ minItems: 1, maxItems: 50, uniqueItems: true },
      }),
      reasons: Prose(1000),
    }),
    output: Nothing,
  }),
  listColleagues: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/colleagues',
    permission: 'approval.case.pause',
    summary: '可参加勘验、听证等的本单位人员',
    input: Fields(ofCase),
    output: Fields({ rows: Type.Array(Fields({ personId: Id, name: Type.String() })) }),
  }),
  beginProcedure: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/procedures',
    permission: 'approval.case.pause',
    summary:
      '特别程序：勘验、听证、检验检测检疫、专家评审、考试、公示等；依法不计入期限的书面告知申请人（行政许可法第四十五条）',
    input: Fields({
      ...command,
      kind: OneOf(...PROCEDURE_KINDS),
      /** The day on which the periods go on, as the applicant is told; demanded where they stand still. */
      until: Type.Optional(Day),
      reasons: Prose(1000),
      /** What proves it, such as number and day of the order of inspection. */
      evidence: Type.Optional(Type.String({ maxLength: 200 })),
      /** Of a suspension: law and article that allow it, and what has to happen for handling to go on. */
      basis: Type.Optional(Line(300)),
      resumesWhen: Type.Optional(Prose(400)),
      /** Tells the applicant by 特别程序告知书; without it a pause is on record and does not count. */
      tell: Type.Boolean(),
    }),
    output: Fields({ procedureId: Id }),
    previews: ['special-procedure', 'suspension'],
  }),
  callProcedure: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/procedures/:procedureId/call',
    permission: 'approval.case.pause',
    summary: '通知时间、地点；听证于七日前通知（行政许可法第四十八条）',
    input: Fields({
      ...ofProcedure,
      at: Instant,
      place: Line(200),
      subject: Prose(500),
      presider: Id,
    }),
    output: Nothing,
    previews: ['hearing-notice'],
  }),
  addEvidence: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/procedures/:procedureId/files',
    permission: 'approval.case.pause',
    summary: '上传现场照片、检验报告等',
    input: Fields({ ...ofCase, procedureId: Id }),
    output: Fields({ fileId: Id }),
    upload: MATERIAL_UPLOAD,
  }),
  recordProcedure: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/procedures/:procedureId/record',
    permission: 'approval.case.pause',
    summary:
      '勘验记录、听证笔录等：时间、地点、人员、经过；勘验须两名以上工作人员（行政许可法第三十四条第三款）',
    input: Fields({
      ...ofProcedure,
      day: Day,
      from: Time,
      until: Time,
      place: Line(180),
      /** CGCS2000, degrees. */
      latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
      longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
      /** Members of the staff; the first leads. */
      people: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
      /** Others who were there, such as the applicant. */
      present: Type.Array(Fields({ role: Line(40), name: Line(60) }), { maxItems: 20 }),
      /** What was said, in order. */
      statements: Type.Array(Fields({ speaker: Line(80), words: Prose(2000) }), { maxItems: 200 }),
      description: Prose(4000),
      /** One of those that the kind knows, as `asks.outcomes` of the procedure says. */
      outcome: OneOf(...PROCEDURE_OUTCOMES),
      rectifyBy: Type.Optional(Day),
      /** A hearing is public unless the law says otherwise. */
      open: Type.Optional(Type.Boolean()),
      /** What the applicant's side remarks on the record. */
      remark: Type.Optional(Prose(2000)),
    }),
    output: Fields({ files: Type.Integer() }),
    previews: ['site-check-record', 'hearing-record'],
  }),
  endProcedure: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/procedures/:procedureId/end',
    permission: 'approval.case.pause',
    summary: '特别程序有结果：中止的期限继续计算',
    input: Fields({ ...ofProcedure, outcome: OneOf(...PROCEDURE_OUTCOMES), result: Prose(1000) }),
    output: Nothing,
    previews: ['resumption'],
  }),
  tellHearingRight: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/hearing-right',
    permission: 'approval.case.pause',
    summary: '听证告知（行政许可法第四十七条）',
    input: Fields({ ...command, intention: Prose(1000), reasons: Prose(2000) }),
    output: Nothing,
    previews: ['hearing-right'],
  }),
  recordHearingRequest: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/hearing-request',
    permission: 'approval.window.register',
    summary: '窗口收到书面听证申请',
    input: Fields({ ...command, reasons: Prose(1000) }),
    output: Nothing,
  }),
  deliverPapers: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/deliveries',
    permission: 'approval.case.deliver',
    summary: '送达：窗口领取、邮寄、电子、留置、公告（行政许可法第四十四条）',
    input: Fields({
      ...command,
      manner: OneOf(...MANNERS),
      papers: Type.Array(Id, { minItems: 1, maxItems: 30, uniqueItems: true }),
      /** Who took them at the window, and what he is to the applicant. */
      receiver: Type.Optional(Type.String({ maxLength: 60 })),
      relation: Type.Optional(Type.String({ maxLength: 60 })),
      /** Number by which the carrier tracks it. */
      tracking: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z-]{6,40}$' })),
      /** Address of the recipient, or where it was announced. */
      place: Type.Optional(Type.String({ maxLength: 200 })),
      /** Why it was left, or announced. */
      reason: Type.Optional(Type.String({ maxLength: 500 })),
      witnesses: Type.Array(Line(60), { maxItems: 5 }),
    }),
    output: Fields({ deliveryId: Id }),
    previews: ['service-return'],
  }),
  endDelivery: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/deliveries/:deliveryId/end',
    permission: 'approval.case.deliver',
    summary: '送达结果：妥投或者退回，附证明',
    input: Fields({ ...command, deliveryId: Id, received: Type.Boolean(), proof: Line(120) }),
    output: Nothing,
    previews: ['service-return'],
  }),
  withdrawAtWindow: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/withdraw',
    permission: 'approval.window.register',
    summary: '窗口撤回申请：凭申请人签名的书面请求，附扫描件',
    input: Fields({ ...ofCase, reason: Line(300) }),
    output: Nothing,
    upload: MATERIAL_UPLOAD,
  }),
  endCase: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/end',
    permission: 'approval.case.decide',
    summary: '终止办理：申请人死亡、组织终止或者申请事项已不存在',
    input: Fields({ ...command, ground: OneOf(...END_GROUNDS), reasons: Prose(1000) }),
    output: Nothing,
  }),
  endLicence: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/end-licence',
    permission: 'approval.case.decide',
    summary: '撤回、撤销、注销行政许可（行政许可法第八、六十九、七十条）',
    input: Fields({
      ...command,
      ending: OneOf(...LICENCE_ENDINGS),
      /** One of the grounds that the law knows for this ending. */
      ground: Line(40),
      reasons: Prose(2000),
      /** What the holder stated when he was heard, or that he stated nothing although told; not for a cancellation. */
      heard: Type.Optional(Type.String({ maxLength: 2000 })),
      /** How loss is compensated (行政许可法 §8(2)). */
      compensation: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    output: Nothing,
    previews: ['withdrawal', 'revocation', 'cancellation'],
  }),
})
