import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { AT, ID, row, SHARP } from './basics.ts'
import { answer } from './page-request.ts'

const { endpoints: approval } = approvalContract

const file = {
  id: ID,
  name: `${SHARP}.pdf`,
  mediaType: 'application/pdf',
  bytes: 2048,
  addedAt: AT,
  destroyed: false,
  scan: 'clean' as const,
}
const material = {
  seq: 1,
  name: SHARP,
  necessity: 'required',
  form: 'copy',
  copies: 1,
  files: [file],
  paperCopies: 1,
  fromForm: false,
} as const
export const materials = [
  { ...material, files: [file] },
  { ...material, seq: 2, necessity: 'deferrable' as const, files: [], paperCopies: 0 },
  { ...material, seq: 3, files: [], paperCopies: 0, fromForm: true },
]
export const caseItem = { code: row.code, name: SHARP, version: 1, legalBasis: SHARP, resultName: SHARP }

type Draft = OutputOf<typeof approval.readDraft>

const draftData: Draft = {
  id: ID,
  item: caseItem,
  materialsListed: true,
  form: { matter: SHARP, address: '', remark: '' },
  pages: [],
  asks: ['matter', 'address', 'remark'],
  applicant: { kind: 'person', name: '张**', idNumber: '431**********19', phone: '138****0001' },
  materials,
  renews: null,
  varies: null,
  gaps: [
    { kind: 'field', name: 'address' },
    { kind: 'material', name: SHARP },
  ],
  updatedAt: AT,
  keptUntil: '2026-08-29',
}

export const draft = answer(approval.readDraft, draftData)
export const completeDraft = answer(approval.readDraft, {
  ...draftData,
  form: { matter: SHARP, address: SHARP, remark: SHARP },
  gaps: [],
})
export const unlistedDraft = answer(approval.readDraft, {
  ...draftData,
  materialsListed: false,
  materials: [],
  gaps: [],
})
export const drafts = answer(approval.listDrafts, {
  rows: [{ id: ID, itemCode: row.code, itemName: SHARP, updatedAt: AT, keptUntil: '2026-08-29' }],
})
export const noDrafts = answer(approval.listDrafts, { rows: [] })
