import { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import { AT, department, ID, row, SHARP } from './basics.ts'
import { answer } from './page-request.ts'

const { endpoints: item } = itemContract

export const departments = answer(item.listDepartments, { rows: [{ ...department, items: 3 }] })

export const scenes = answer(item.listScenes, {
  rows: [
    {
      code: '000131503000',
      name: `开办${SHARP}`,
      theme: SHARP,
      lead: department,
      members: [{ code: '000131503000', name: SHARP }],
      serialFirst: ['000131503000'],
      otherServices: [
        { unitCode: 'BANK', unitName: null, name: SHARP, nature: '社会服务' },
        { unitCode: 'SX-GA', unitName: SHARP, name: '刻章', nature: '备案' },
      ],
      jointLimitDays: 45,
      jointPromiseDays: 20,
      jointIllustrative: true,
      basis: SHARP,
    },
  ],
})

export const found = answer(item.searchGuides, {
  rows: Array.from({ length: 20 }, () => ({ ...row, serviceObjects: ['company' as const] })),
  total: 45,
})
export const nothingFound = answer(item.searchGuides, { rows: [], total: 0 })

type GuideAnswer = OutputOf<typeof item.readGuide>

const guideData: GuideAnswer['guide'] = {
  itemId: ID,
  versionId: ID,
  number: 2,
  inForceAt: AT,
  code: row.code,
  codeStatus: 'illustrative',
  implementationCode: '11431003MB1234567800131503000',
  businessCode: null,
  name: SHARP,
  taskType: '01',
  projectType: '2',
  useLevel: '4',
  marks: ['code-illustrative', 'promise-illustrative', 'basis-unchecked', 'necessity-illustrative'],
  department,
  jointBodies: [SHARP],
  entrustedBy: null,
  who: { serviceObjects: ['person', 'company'], condition: `${SHARP}\n第二行`, quantityLimit: SHARP },
  materials: {
    listed: true,
    expected: null,
    rows: [
      {
        id: ID,
        seq: 1,
        name: SHARP,
        necessity: 'deferrable',
        form: 'copy',
        format: 'A4',
        paperSize: null,
        sourceType: '20',
        copies: 1,
        byLaw: SHARP,
        acceptStandard: SHARP,
        fillingNote: null,
        necessityIllustrative: true,
      },
    ],
  },
  legalBasis: { text: SHARP, confidence: 'medium' },
  periods: {
    statutory: { days: 20, unit: 'workday', note: SHARP, rule: 'PERMIT.DECIDE' },
    promise: { days: 5, unit: 'workday', note: null, illustrative: true },
  },
  fee: {
    charged: true,
    basis: SHARP,
    rows: [{ name: SHARP, standard: '每证10元', byLaw: SHARP, reducible: true, reductionNote: null }],
  },
  result: { name: SHARP, type: null },
  special: {
    procedures: ['现场勘验'],
    pausing: ['inspection'],
    pledgeAllowed: true,
    intermediaryService: SHARP,
  },
  place: {
    forms: ['1', '2'],
    address: SHARP,
    hours: SHARP,
    contact: '0735-0000000',
    supervision: null,
    onlineUrl: 'https://example.test/a',
    mobileUrl: null,
    visits: 1,
    byExpress: null,
    byAppointment: null,
  },
  requiredLevel: 'phone',
  process: {
    steps: [
      { step: 'apply', rule: null, byPromise: false },
      { step: 'accept', rule: 'PERMIT.NOTICE5', byPromise: false },
      { step: 'special', rule: null, byPromise: false },
      { step: 'decide', rule: null, byPromise: true },
    ],
    text: SHARP,
  },
  remedies: ['statement', 'reconsideration', 'litigation'],
  questions: [{ question: SHARP, answer: SHARP }],
  note: SHARP,
}

const rules: GuideAnswer['rules'] = [
  { id: 'PERMIT.NOTICE5', law: '行政许可法', article: '32(1)(4)', days: 5, unit: 'workday' },
  { id: 'PERMIT.DECIDE', law: '行政许可法', article: '42(1)', days: 20, unit: 'workday' },
]

export const guide = answer(item.readGuide, {
  guide: guideData,
  rules,
  scenes: [{ code: '000131503000', name: SHARP }],
  warnings: [{ field: 'code', key: 'item:warning.code-type' }],
})

/** A guide of which little is filled in. */
export const bareGuide = answer(item.readGuide, {
  guide: {
    ...guideData,
    materials: { listed: false, expected: 4, rows: [] },
    fee: { charged: false, basis: null, rows: [] },
    questions: [],
    note: null,
  },
  rules,
  scenes: [],
  warnings: [],
})
