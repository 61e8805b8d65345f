import { Type } from 'typebox'
import { ClockView } from '#contracts/casework'
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
import {
  ActView,
  ApprovalStatus,
  CaseItemView,
  CorrectionInput,
  DraftFormInput,
  LicenceView,
  MaterialView,
  PaperView,
} from './approval.schemas.ts'

/** Uploads of an applicant: 20 MB, checked by content. */
export const MATERIAL_UPLOAD = {
  maxBytes: 20 * 1_048_576,
  types: ['application/pdf', 'image/jpeg', 'image/png'],
} as const

const government = { government: Slug }
const draft = { ...government, draftId: Id }
const matter = { ...government, caseId: Id }

const DraftRow = Fields({ id: Id, itemCode: Type.String(), itemName: Type.String(), updatedAt: Instant })

const MatterRow = Fields({
  id: Id,
  number: Type.String(),
  itemName: Type.String(),
  status: ApprovalStatus,
  openedAt: Instant,
  dueOn: Nullable(Day),
})

/** What stands in the way of sending a draft: a form field, or a required material without a file. */
const Gap = Fields({ kind: OneOf('field', 'material'), name: Type.String() })

export const hallContract = contract('approval', {
  startDraft: endpoint({
    method: 'POST',
    path: '/approval/:government/drafts',
    permission: 'approval.application.write',
    summary: '开始填写申请（草稿保存在服务器）',
    input: Fields({ ...government, itemCode: Line(50) }),
    output: Fields({ draftId: Id }),
    rate: { max: 60, seconds: 60 },
  }),
  listDrafts: endpoint({
    method: 'GET',
    path: '/approval/:government/drafts',
    permission: 'approval.application.write',
    summary: '我的草稿',
    input: Fields(government),
    output: Fields({ rows: Type.Array(DraftRow) }),
  }),
  readDraft: endpoint({
    method: 'GET',
    path: '/approval/:government/drafts/:draftId',
    permission: 'approval.application.write',
    summary: '草稿内容、材料和还缺什么',
    input: Fields(draft),
    output: Fields({
      id: Id,
      item: CaseItemView,
      /** False where the item's material list is not published yet and any material may be handed in. */
      materialsListed: Type.Boolean(),
      form: Fields({ matter: Type.String(), address: Type.String(), remark: Type.String() }),
      applicant: Fields({
        kind: OneOf('person', 'enterprise'),
        name: Type.String(),
        idNumber: Type.String(),
        phone: Type.String(),
      }),
      materials: Type.Array(MaterialView),
      gaps: Type.Array(Gap),
      updatedAt: Instant,
    }),
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/approval/:government/drafts/:draftId',
    permission: 'approval.application.write',
    summary: '保存草稿',
    input: Fields({ ...draft, ...DraftFormInput }),
    output: Nothing,
  }),
  addDraftMaterial: endpoint({
    method: 'POST',
    path: '/approval/:government/drafts/:draftId/materials',
    permission: 'approval.application.write',
    summary: '上传一份材料',
    input: Fields({ ...draft, seq: Type.Integer({ minimum: 1, maximum: 99 }) }),
    output: Fields({ fileId: Id }),
    upload: MATERIAL_UPLOAD,
    rate: { max: 60, seconds: 60 },
  }),
  removeDraftMaterial: endpoint({
    method: 'POST',
    path: '/approval/:government/drafts/:draftId/materials/:fileId/remove',
    permission: 'approval.application.write',
    summary: '删去草稿里的一份材料',
    input: Fields({ ...draft, fileId: Id }),
    output: Nothing,
  }),
  readDraftFile: endpoint({
    method: 'GET',
    path: '/approval/:government/drafts/:draftId/files/:fileId',
    permission: 'approval.application.write',
    summary: '查看草稿里的一份材料',
    input: Fields({ ...draft, fileId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: '/approval/:government/drafts/:draftId',
    permission: 'approval.application.write',
    summary: '删除草稿',
    input: Fields(draft),
    output: Nothing,
  }),
  submitApplication: endpoint({
    method: 'POST',
    path: '/approval/:government/drafts/:draftId/submit',
    permission: 'approval.application.write',
    summary: '提交申请',
    input: Fields(draft),
    output: Fields({ caseId: Id, number: Type.String(), queryCode: Type.String() }),
  }),
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
      /** Open correction notice, if one waits for an answer. */
      corrections: Type.Array(CorrectionInput),
      reasons: Nullable(Type.String()),
      acts: Type.Array(ActView),
      papers: Type.Array(PaperView),
      licence: Nullable(LicenceView),
      rating: Nullable(Type.Integer()),
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
    input: Fields({ ...matter, explanation: Type.Optional(Type.String({ maxLength: 1000 })) }),
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
})
