import { itemContract } from '#contracts/item'
import { orgContract } from '#contracts/org'
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
      theme: { value: '经营主体', name: SHARP },
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

export const themes = answer(item.listThemes, {
  rows: [
    { value: '准营准办', name: SHARP, items: 12 },
    { value: '农林牧渔', name: '农林牧渔', items: 8 },
  ],
})

const noFacets = { department: [], serviceObject: [], theme: [], scene: [] }

export const found = answer(item.searchGuides, {
  rows: Array.from({ length: 20 }, () => ({
    ...row,
    serviceObjects: ['company' as const],
    why: [
      { kind: 'synonym' as const, typed: SHARP, found: SHARP, via: '开饭店', fields: ['name' as const] },
      { kind: 'typo' as const, typed: SHARP, found: SHARP, via: null, fields: ['guide' as const] },
    ],
    nameParts: [
      { text: SHARP, hit: true },
      { text: SHARP, hit: false },
    ],
    excerptParts: [{ text: SHARP, hit: true }],
  })),
  total: 45,
  facets: { ...noFacets, department: [{ value: department.code, count: 45 }] },
  unknown: [SHARP],
})
export const nothingFound = answer(item.searchGuides, {
  rows: [],
  total: 0,
  facets: noFacets,
  unknown: ['x'],
})

/** What is offered while one types. */
export const known = answer(item.suggestGuides, {
  rows: [
    { name: SHARP, also: [SHARP, '开饭店'] },
    { name: SHARP, also: [] },
  ],
  words: [SHARP],
})

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
        fromForm: true,
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
  formPages: [],
  eligibility: [
    {
      question: SHARP,
      hint: SHARP,
      needed: 'yes',
      otherwise: 'no',
      reason: SHARP,
      advice: SHARP,
      onlyAfter: null,
      onlyIf: null,
    },
  ],
  note: SHARP,
}

const rules: GuideAnswer['rules'] = [
  { id: 'PERMIT.NOTICE5', law: '行政许可法', article: '32(1)(4)', days: 5, unit: 'workday' },
  { id: 'PERMIT.DECIDE', law: '行政许可法', article: '42(1)', days: 20, unit: 'workday' },
]

export const guide = answer(item.readGuide, {
  guide: guideData,
  rules,
  samples: [
    { id: guideData.itemId, material: guideData.materials.rows[0]?.name ?? '', kind: 'blank', name: SHARP },
  ],
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
    eligibility: [],
    note: null,
  },
  rules,
  samples: [],
  scenes: [],
  warnings: [],
})

type Judged = OutputOf<typeof item.judgeEligibility>

const judged = (result: Partial<Judged['result']>) =>
  answer(item.judgeEligibility, {
    name: SHARP,
    department,
    contact: SHARP,
    address: null,
    questions: 3,
    answered: [{ number: 1, question: SHARP, answer: 'yes' }],
    result: { kind: 'yes', asking: null, reasons: [], unsure: [], ...result },
  })

/** 我能不能办: asking, and what it comes to. */
export const entitled = {
  asking: judged({ kind: 'asking', asking: { number: 2, question: SHARP, hint: SHARP } }),
  yes: judged({}),
  no: judged({ kind: 'no', reasons: [{ question: SHARP, reason: SHARP, advice: SHARP }] }),
  ask: judged({ kind: 'ask', reasons: [{ question: SHARP, reason: SHARP, advice: null }], unsure: [SHARP] }),
}

const office = { code: 'SX', name: SHARP, address: SHARP, phone: SHARP, way: SHARP }

/** Offices that are open, have a day off, and have no hours. */
export const offices = answer(orgContract.endpoints.listOffices, {
  rows: [
    { ...office, today: [{ opens: 510, closes: 720 }], openNow: true },
    { ...office, code: 'SY', name: '市监局', today: null, openNow: false },
    { ...office, code: 'SZ', name: '卫健局', way: '', today: [], openNow: false },
  ],
  day: '2026-03-07',
  nextDay: '2026-03-09',
})
