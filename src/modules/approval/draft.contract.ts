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
  Nullable,
  OneOf,
  Slug,
} from '#kernel/contract'
import { FormPages } from '#kernel/form'
import {
  CaseItemView,
  DraftFormInput,
  MATERIAL_UPLOAD,
  MaterialView,
  OwnFormView,
} from './approval.schemas.ts'

const government = { government: Slug }
const draft = { ...government, draftId: Id }

const DraftRow = Fields({
  ...{ id: Id, itemCode: Type.String(), itemName: Type.String(), updatedAt: Instant },
  keptUntil: Nullable(Day),
})

const LicenceMarks = { id: Id, name: Type.String(), number: Type.String() }
const RenewedLicence = { ...LicenceMarks, validTo: Day }
const VariedLicence = { ...LicenceMarks, validTo: Nullable(Day) }

/** A licence of the caller that can be renewed. */
const RenewableRow = Fields({
  ...RenewedLicence,
  itemCode: Type.String(),
  /** Day by which the law wants the application; a later one is received as well. */
  askBy: Nullable(Day),
  /** The case by which its renewal or variation is being applied for. */
  openCase: Nullable(Id),
})

/** A licence of the caller that can be varied. */
const VariableRow = Fields({ ...VariedLicence, itemCode: Type.String(), openCase: Nullable(Id) })

/** What stands in the way of sending a draft: a form field, or a required material without a file. */
const Gap = Fields({
  kind: OneOf('field', 'answer', 'material'),
  name: Type.String(),
  /** Of an answer: the page of the item's form, from 1. */
  page: Type.Optional(Type.Integer()),
})

/** An application while it is being written. */
export const draftContract = contract('approval', {
  startDraft: endpoint({
    method: 'POST',
    path: '/approval/:government/drafts',
    permission: 'approval.application.write',
    summary: '开始填写申请（草稿保存在服务器）',
    input: Fields({
      ...government,
      itemCode: Line(50),
      /** A licence of the applicant whose renewal 延续 is applied for. */
      renews: Type.Optional(Id),
      /** A licence of the applicant whose change 变更 is applied for (行政许可法 §49). */
      varies: Type.Optional(Id),
    }),
    output: Fields({ draftId: Id }),
    rate: { max: 60, seconds: 60 },
  }),
  listRenewable: endpoint({
    method: 'GET',
    path: '/approval/:government/renewable',
    permission: 'approval.application.write',
    summary: '可以申请延续的证照：本人持有、在有效期内、有截止日的',
    input: Fields({ ...government, itemCode: Type.Optional(Line(50)) }),
    output: Fields({ rows: Type.Array(RenewableRow) }),
  }),
  listVariable: endpoint({
    method: 'GET',
    path: '/approval/:government/variable',
    permission: 'approval.application.write',
    summary: '可以申请变更的证照：本人持有、在有效期内的（行政许可法第四十九条）',
    input: Fields({ ...government, itemCode: Type.Optional(Line(50)) }),
    output: Fields({ rows: Type.Array(VariableRow) }),
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
      form: OwnFormView,
      /** Pages of the item's own form; empty where there is none. */
      pages: FormPages,
      /** The general fields that are asked besides. */
      asks: Type.Array(OneOf('matter', 'address', 'remark')),
      applicant: Fields({
        kind: OneOf('person', 'enterprise'),
        name: Type.String(),
        idNumber: Type.String(),
        phone: Type.String(),
      }),
      materials: Type.Array(MaterialView),
      gaps: Type.Array(Gap),
      /** The licence to be renewed; null where it is a new application, or cannot be renewed any more. */
      renews: Nullable(Fields(RenewedLicence)),
      /** The licence to be changed; null where it is none of that, or cannot be changed any more. */
      varies: Nullable(Fields(VariedLicence)),
      updatedAt: Instant,
      /** Last day on which it is kept if it does not change; null where no rule speaks of it. */
      keptUntil: Nullable(Day),
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
})
