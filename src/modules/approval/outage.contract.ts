import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'
import { MATERIAL_UPLOAD } from './approval.schemas.ts'
import { deskContract } from './desk.contract.ts'

const ReceiptState = OneOf('blank', 'entered', 'used', 'spoiled')
const EntryState = OneOf('waiting', 'confirmed', 'rejected')

const ReceiptRow = Fields({
  id: Id,
  number: Type.String(),
  blockId: Id,
  unitName: Type.String(),
  state: ReceiptState,
  printedBy: Type.String(),
  printedAt: Instant,
  /** Who used it or made it void, when, and why; null while it is blank and never was used. */
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Instant),
  reason: Nullable(Type.String()),
})

const EntryRow = Fields({
  id: Id,
  receipt: Type.String(),
  state: EntryState,
  unitName: Type.String(),
  itemName: Type.String(),
  /** As entered, until it is answered. */
  applicant: Nullable(Type.String()),
  matter: Nullable(Type.String()),
  address: Nullable(Type.String()),
  receivedAt: Instant,
  enteredBy: Type.String(),
  enteredAt: Instant,
  answeredBy: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
  reason: Nullable(Type.String()),
  photo: Type.Boolean(),
  caseId: Nullable(Id),
  caseNumber: Nullable(Type.String()),
  /** The caller entered it himself: another confirms. */
  own: Type.Boolean(),
})

export const outageContract = contract('approval', {
  listBlankReceipts: endpoint({
    method: 'GET',
    path: '/approval/blank-receipts',
    permission: 'approval.outage.enter',
    summary: '应急空白回执登记簿：号码、印制人、空白、已录、已用、作废',
    input: Fields({ state: Type.Optional(ReceiptState), ...PageQuery }),
    output: Fields({
      ...PageOf(ReceiptRow).properties,
      counts: Type.Array(Fields({ state: ReceiptState, count: Type.Integer() })),
    }),
  }),
  printBlankReceipts: endpoint({
    method: 'POST',
    path: '/approval/blank-receipts',
    permission: 'approval.outage.enter',
    summary: '预先印制一批编号的应急空白回执',
    input: Fields({ count: Type.Integer({ minimum: 1, maximum: 100 }) }),
    output: Fields({ blockId: Id }),
  }),
  readReceiptBlock: endpoint({
    method: 'GET',
    path: '/approval/receipt-blocks/:blockId/sheets',
    permission: 'approval.outage.enter',
    summary: '一批应急空白回执的印件',
    input: Fields({ blockId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  spoilBlankReceipt: endpoint({
    method: 'POST',
    path: '/approval/blank-receipts/:receiptId/spoil',
    permission: 'approval.outage.enter',
    summary: '作废一张空白回执并写明原因，号码不再使用',
    input: Fields({ receiptId: Id, reason: Line(200) }),
    output: Nothing,
  }),
  enterOutage: endpoint({
    method: 'POST',
    path: '/approval/outage-entries',
    permission: 'approval.outage.enter',
    summary: '停机后补录：按纸质回执的号码和实际收件时间登记，待另一人确认',
    input: Fields({
      receipt: Line(60),
      receivedAt: Instant,
      ...deskContract.endpoints.registerAtWindow.input.properties,
    }),
    output: Fields({ entryId: Id }),
  }),
  addOutagePhoto: endpoint({
    method: 'POST',
    path: '/approval/outage-entries/:entryId/photo',
    permission: 'approval.outage.enter',
    summary: '上传纸质回执的照片',
    input: Fields({ entryId: Id }),
    output: Nothing,
    upload: MATERIAL_UPLOAD,
  }),
  readOutagePhoto: endpoint({
    method: 'GET',
    path: '/approval/outage-entries/:entryId/photo',
    permission: 'approval.outage.enter',
    summary: '查看纸质回执的照片，核对后再确认',
    input: Fields({ entryId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  listOutageEntries: endpoint({
    method: 'GET',
    path: '/approval/outage-entries',
    permission: 'approval.outage.enter',
    summary: '停机补录清单：待确认、已确认、已退回，并按单位计数',
    input: Fields({ state: Type.Optional(EntryState), ...PageQuery }),
    output: Fields({
      ...PageOf(EntryRow).properties,
      counts: Type.Array(Fields({ unitName: Type.String(), state: EntryState, count: Type.Integer() })),
    }),
  }),
  confirmOutage: endpoint({
    method: 'POST',
    path: '/approval/outage-entries/:entryId/confirm',
    permission: 'approval.outage.enter',
    summary: '另一人核对照片后确认：成为办件，期限从实际收件之日起算',
    input: Fields({ entryId: Id }),
    output: deskContract.endpoints.registerAtWindow.output,
  }),
  rejectOutage: endpoint({
    method: 'POST',
    path: '/approval/outage-entries/:entryId/reject',
    permission: 'approval.outage.enter',
    summary: '录入有误，退回重录；回执号码可以再录',
    input: Fields({ entryId: Id, reason: Line(200) }),
    output: Nothing,
  }),
})
