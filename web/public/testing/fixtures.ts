import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import { itemContract } from '#contracts/item'
import { licenceContract } from '#contracts/licence'
import { messageContract } from '#contracts/message'
import { orgContract } from '#contracts/org'
import { paperContract } from '#contracts/paper'
import type { OutputOf } from '#kernel/contract'
import { answer } from './page-request.ts'

const { endpoints: approval } = approvalContract
const { endpoints: item } = itemContract

/** Text that would break a page that does not escape it. */
export const SHARP = `<b>"&'许可`

export const ID = '0199b1f0-0000-7000-8000-000000000001'
export const OTHER_ID = '0199b1f0-0000-7000-8000-000000000002'
export const AT = '2026-03-02T01:00:00.000Z'
export const DAY = '2026-03-02'

/** Ids that the fixtures use, by path parameter. */
export const PARAMS = {
  draftId: ID,
  caseId: ID,
  fileId: ID,
  paperId: OTHER_ID,
  code: '000131503000',
  kind: 'person',
  requestId: ID,
}

export const governments = answer(orgContract.endpoints.browseGovernments, [
  { slug: 'suxian', name: '苏仙区人民政府', divisionCode: '431003' },
  { slug: 'xiangshan', name: '象山县人民政府', divisionCode: '330225' },
])

const department = { code: 'SX-SCJG', name: `${SHARP}局`, shortName: '市监局' }

const row = {
  code: '000131503000',
  codeStatus: 'illustrative',
  name: SHARP,
  department,
  serviceObjects: ['company'],
  projectType: '2',
  statutoryDays: 20,
  statutoryUnit: 'workday',
  promiseDays: 5,
  promiseUnit: 'workday',
  promiseIllustrative: true,
  isFee: true,
  pledgeAllowed: true,
} as const

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
} as const
const materials = [
  { ...material, files: [file] },
  { ...material, seq: 2, necessity: 'deferrable' as const, files: [], paperCopies: 0 },
]
const caseItem = { code: row.code, name: SHARP, version: 1, legalBasis: SHARP, resultName: SHARP }

type Draft = OutputOf<typeof approval.readDraft>

const draftData: Draft = {
  id: ID,
  item: caseItem,
  materialsListed: true,
  form: { matter: SHARP, address: '', remark: '' },
  applicant: { kind: 'person', name: '张**', idNumber: '431**********19', phone: '138****0001' },
  materials,
  gaps: [
    { kind: 'field', name: 'address' },
    { kind: 'material', name: SHARP },
  ],
  updatedAt: AT,
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
  rows: [{ id: ID, itemCode: row.code, itemName: SHARP, updatedAt: AT }],
})
export const noDrafts = answer(approval.listDrafts, { rows: [] })

const clock = {
  name: 'notice',
  kind: 'legal',
  startOn: DAY,
  dueOn: '2026-03-09',
  provisional: true,
  left: 5,
  ...{ paused: false, passed: false, pauses: [], extended: 0 },
} as const
const clocks = [
  clock,
  { ...clock, name: 'decide', left: null },
  { ...clock, name: 'promise', kind: 'promise' as const, left: -2 },
]
const act = (n: number, type: string, facts: Record<string, string> = {}) => ({
  n,
  type: `approval.${type}@1`,
  at: AT,
  by: '',
  byKind: 'staff' as const,
  facts,
})

type Matter = OutputOf<typeof approval.readMatter>

const matterData: Matter = {
  id: ID,
  number: '4310032026030200001X',
  queryCode: 'TPF3PYMK',
  item: caseItem,
  unitName: SHARP,
  status: 'correcting',
  openedAt: AT,
  closedAt: null,
  clocks,
  materials,
  corrections: [
    { seq: 0, what: SHARP },
    { seq: 2, what: SHARP },
  ],
  reasons: null,
  acts: [act(1, 'submitted'), act(2, 'corrections-asked')],
  papers: [
    {
      id: OTHER_ID,
      template: 'receipt',
      number: SHARP,
      code: 'Y8QSU985W73V',
      issuedAt: AT,
      ready: false,
      awaitsSeal: false,
    },
  ],
  licence: null,
  rating: null,
  can: { answer: true, withdraw: true, rate: false },
}

/** A due date told day by day. */
export const why: OutputOf<typeof approval.explainMatter> = {
  ...{
    number: '4310032026030200001X',
    name: 'decide',
    kind: 'legal',
    startOn: '2026-03-02',
    dueOn: '2026-04-07',
  },
  ...{
    closes: 1440,
    provisional: true,
    stoppedOn: null,
    recounted: '2026-04-08',
    calendar: '00-0123456789abcdef',
  },
  rule: {
    ...{
      id: 'PERMIT.DECIDE',
      version: 2,
      name: '作出行政许可决定',
      law: SHARP,
      article: '42(1)',
      quote: SHARP,
    },
    ...{ certainty: 'from-memory', unit: 'workday', length: 20 },
  },
  extensions: [{ length: 10, authority: 'agency-head' }],
  pauses: [
    {
      ...{ from: '2026-03-05', until: '2026-03-12', ground: 'inspection', article: '45', resumedOn: null },
      credited: true,
    },
  ],
  days: [
    { effect: 'start', basis: 'rule', law: SHARP, article: '42(1)' } as const,
    { effect: 'counted', basis: 'weekday' } as const,
    { effect: 'paused', basis: 'pause', name: 'inspection', law: SHARP, article: '45' } as const,
    { effect: 'rest', basis: 'notice', name: SHARP, notice: SHARP } as const,
    { effect: 'moved', basis: 'policy', name: 'rollover' } as const,
  ].map((day, count) => ({
    ...{ day: `2026-03-0${count + 2}`, from: null, until: null, count },
    ...{ name: null, notice: null, law: null, article: null },
    ...day,
  })),
}

export const matterWhy = answer(approval.explainMatter, why)
export const progressWhy = answer(approval.explainProgress, why)

export const matter = answer(approval.readMatter, matterData)

/** Closed with a licence, not rated yet. */
export const grantedMatter = answer(approval.readMatter, {
  ...matterData,
  status: 'granted',
  closedAt: AT,
  corrections: [],
  acts: [act(1, 'submitted'), act(2, 'accepted'), act(3, 'decided', { outcome: 'grant' })],
  papers: [
    {
      id: OTHER_ID,
      template: 'licence',
      number: SHARP,
      code: 'Y8QSU985W73V',
      issuedAt: AT,
      ready: true,
      awaitsSeal: false,
    },
  ],
  licence: {
    id: ID,
    name: SHARP,
    identifier: '1.2.156.3005.2',
    code: 'Y8QSU985W73V',
    validFrom: DAY,
    validTo: null,
    paperId: OTHER_ID,
  },
  can: { answer: false, withdraw: false, rate: true },
})

/** Refused, and rated. */
export const refusedMatter = answer(approval.readMatter, {
  ...matterData,
  status: 'refused',
  closedAt: AT,
  corrections: [],
  reasons: `${SHARP}\n第二行`,
  acts: [act(1, 'submitted'), act(2, 'decided', { outcome: 'refuse' }), act(3, 'rated', { grade: '5' })],
  rating: 5,
  can: { answer: false, withdraw: false, rate: false },
})

export const matters = answer(approval.listMatters, {
  rows: [
    { id: ID, number: '1', itemName: SHARP, status: 'accepted', openedAt: AT, dueOn: DAY },
    { id: OTHER_ID, number: '2', itemName: SHARP, status: 'withdrawn', openedAt: AT, dueOn: null },
  ],
})
export const noMatters = answer(approval.listMatters, { rows: [] })

export const progress = answer(approval.readProgress, {
  number: matterData.number,
  itemName: SHARP,
  unitName: SHARP,
  status: 'not-accepted',
  openedAt: AT,
  closedAt: AT,
  clocks,
  steps: [
    { type: 'approval.submitted@1', at: AT },
    { type: 'approval.not-accepted@1', at: AT },
  ],
})

export const licence = answer(licenceContract.endpoints.verifyLicence, {
  found: true,
  licence: {
    name: SHARP,
    number: SHARP,
    identifier: '1.2.156.3005.2',
    itemName: SHARP,
    holder: '张**',
    issuer: SHARP,
    issuedOn: DAY,
    standing: 'expired',
    validFrom: DAY,
    validTo: '2026-12-31',
    illustrative: true,
  },
})
export const noLicence = answer(licenceContract.endpoints.verifyLicence, { found: false, licence: null })
export const paper = answer(paperContract.endpoints.verifyPaper, {
  found: true,
  paper: {
    template: 'grant',
    title: SHARP,
    number: SHARP,
    unitName: SHARP,
    issuedOn: DAY,
    state: 'void',
    illustrative: false,
  },
})
export const noPaper = answer(paperContract.endpoints.verifyPaper, { found: false, paper: null })

export const inbox = answer(messageContract.endpoints.listInbox, {
  rows: [
    { id: ID, template: 'accepted', title: SHARP, body: SHARP, caseId: ID, at: AT, read: false },
    { id: OTHER_ID, template: 'other', title: SHARP, body: SHARP, caseId: null, at: AT, read: true },
  ],
  total: 45,
  unread: 1,
})
export const emptyInbox = answer(messageContract.endpoints.listInbox, { rows: [], total: 0, unread: 0 })

export const profile = answer(identityContract.endpoints.readProfile, {
  kind: 'enterprise',
  name: SHARP,
  idType: 'uscc',
  idNumber: '91431003MA4L0YTE2X',
  phone: '138****0001',
  contactName: '张**',
})
export const sessions = answer(identityContract.endpoints.listSessions, [
  {
    id: ID,
    startedAt: AT,
    lastSeenAt: AT,
    expiresAt: AT,
    agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
    address: '192.0.2.1',
    methods: [],
    current: true,
  },
  {
    id: OTHER_ID,
    startedAt: AT,
    lastSeenAt: AT,
    expiresAt: AT,
    agent: SHARP,
    address: '192.0.2.2',
    methods: [],
    current: false,
  },
])
