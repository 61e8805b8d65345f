import { Type } from 'typebox'
import { ClockView } from '#contracts/casework'
import { DueExplanation } from '#contracts/legaltime'
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
  Nullable,
  OneOf,
  Slug,
} from '#kernel/contract'
import { FormPages } from '#kernel/form'
import {
  ActView,
  ApprovalStatus,
  CaseItemView,
  CorrectionInput,
  FormChangesInput,
  LicenceView,
  MATERIAL_UPLOAD,
  MaterialView,
  OwnFormView,
  PaperView,
} from './approval.schemas.ts'
import { MatterTurnsView } from './turn.schemas.ts'

const government = { government: Slug }
const matter = { ...government, caseId: Id }
/** Place among the clocks of the case, from 0. */
const clock = Type.Integer({ minimum: 0, maximum: 999 })

/** What of a case may wait for its applicant, the most pressing first. */
export const WAITS = ['answer', 'pay', 'hearing', 'rate'] as const

const MatterRow = Fields({
  id: Id,
  number: Type.String(),
  itemName: Type.String(),
  status: ApprovalStatus,
  openedAt: Instant,
  dueOn: Nullable(Day),
  /** What waits for the applicant, the most pressing first; empty where nothing does. */
  waits: Type.Array(OneOf(...WAITS)),
})

/** What applicants see of their cases and can do with them. */
export const hallContract = contract('approval', {
  listMatters: endpoint({
    method: 'GET',
    path: '/approval/:government/matters',
    permission: 'approval.matter.read',
    summary: '我的办件',
    input: Fields(government),
    output: Fields({ rows: Type.Array(MatterRow) }),
  }),
  readMatter: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId',
    permission: 'approval.matter.read',
    summary: '我的一个办件：进度、期限、材料、文书、证照',
    input: Fields(matter),
    output: Fields({
      id: Id,
      number: Type.String(),
      queryCode: Type.String(),
      item: CaseItemView,
      unitName: Type.String(),
      status: ApprovalStatus,
      openedAt: Instant,
      closedAt: Nullable(Instant),
      clocks: Type.Array(ClockView),
      materials: Type.Array(MaterialView),
      /** The form as it is now. */
      form: OwnFormView,
      /** Pages of the item's own form; empty where there is none, or it lies there on paper. */
      pages: FormPages,
      /** The general fields that are asked besides. */
      asks: Type.Array(OneOf('matter', 'address', 'remark')),
      /** Open correction notice, if one waits for an answer. */
      corrections: Type.Array(CorrectionInput),
      reasons: Nullable(Type.String()),
      acts: Type.Array(ActView),
      papers: Type.Array(PaperView),
      licence: Nullable(LicenceView),
      rating: Nullable(Type.Integer()),
      turns: MatterTurnsView,
      can: Fields({ answer: Type.Boolean(), withdraw: Type.Boolean(), rate: Type.Boolean() }),
    }),
  }),
  addMatterMaterial: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/materials',
    permission: 'approval.matter.answer',
    summary: '补交一份材料',
    input: Fields({ ...matter, seq: Type.Integer({ minimum: 1, maximum: 99 }) }),
    output: Fields({ fileId: Id }),
    upload: MATERIAL_UPLOAD,
    rate: { max: 60, seconds: 60 },
  }),
  answerCorrections: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/corrected',
    permission: 'approval.matter.answer',
    summary: '补正完成，重新提交',
    input: Fields({
      ...matter,
      ...FormChangesInput,
      explanation: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    output: Nothing,
  }),
  withdrawMatter: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/withdraw',
    permission: 'approval.matter.withdraw',
    summary: '撤回申请',
    input: Fields({ ...matter, reason: Line(300) }),
    output: Nothing,
  }),
  rateMatter: endpoint({
    method: 'POST',
    path: '/approval/:government/matters/:caseId/rate',
    permission: 'approval.matter.rate',
    summary: '评价（每件一次；1 非常满意 至 5 非常不满意，GB/T 39046 A.8）',
    input: Fields({
      ...matter,
      grade: Type.Integer({ minimum: 1, maximum: 5 }),
      /** Codes of the reasons that go with the grade. */
      reasons: Type.Optional(Type.Array(Slug, { maxItems: 12, uniqueItems: true })),
      comment: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: Nothing,
  }),
  readMatterFile: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId/files/:fileId',
    permission: 'approval.matter.read',
    summary: '查看我交的一份材料',
    input: Fields({ ...matter, fileId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  readMatterPaper: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId/papers/:paperId',
    permission: 'approval.matter.read',
    summary: '下载我的一份文书或证照',
    input: Fields({ ...matter, paperId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  readMatterReceipt: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId/receipt',
    permission: 'approval.matter.read',
    summary: '下载我的办件的存证凭证：各项行为在签名树中的证明',
    input: Fields(matter),
    output: FileReply,
    produces: 'file',
  }),
  readProgress: endpoint({
    method: 'GET',
    path: '/approval/:government/progress',
    permission: 'approval.progress.read',
    summary: '凭办件编号和查询码查进度（不需登录）',
    input: Fields({ ...government, number: Line(40), queryCode: Line(20) }),
    output: Fields({
      number: Type.String(),
      itemName: Type.String(),
      unitName: Type.String(),
      status: ApprovalStatus,
      openedAt: Instant,
      closedAt: Nullable(Instant),
      clocks: Type.Array(ClockView),
      steps: Type.Array(Fields({ type: Type.String(), at: Instant })),
    }),
    rate: { max: 30, seconds: 60 },
  }),
  explainProgress: endpoint({
    method: 'GET',
    path: '/approval/:government/progress/why',
    permission: 'approval.progress.read',
    summary: '为什么是这一天：凭办件编号和查询码看期限逐日说明（不需登录）',
    input: Fields({ ...government, number: Line(40), queryCode: Line(20), clock }),
    output: DueExplanation,
    rate: { max: 30, seconds: 60 },
  }),
  explainMatter: endpoint({
    method: 'GET',
    path: '/approval/:government/matters/:caseId/why',
    permission: 'approval.matter.read',
    summary: '为什么是这一天：本人办件的期限逐日说明',
    input: Fields({ ...matter, clock }),
    output: DueExplanation,
  }),
})
