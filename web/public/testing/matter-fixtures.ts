import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { AT, DAY, ID, OTHER_ID, SHARP } from './basics.ts'
import { caseItem, materials } from './draft-fixtures.ts'
import { answer } from './page-request.ts'

const { endpoints: approval } = approvalContract

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
  form: { matter: SHARP, address: SHARP, remark: '' },
  pages: [],
  asks: ['matter', 'address', 'remark'],
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
      sealLapsed: false,
      awaitsStamp: false,
      missing: [],
    },
  ],
  licence: null,
  rating: null,
  turns: {
    ...{ askHearingBy: '2026-03-09', toReceive: [ID], granted: SHARP },
    called: [{ kind: 'hearing', at: '2026-03-12T01:00:00.000Z', place: SHARP }],
    payment: {
      amount: 10_000,
      payBy: '2026-03-09',
      paidOn: null,
      voucher: '',
      due: 6000,
      way: 'open',
      refund: null,
    },
    licenceEnded: { ending: 'revocation', on: '2026-03-05' },
  },
  can: { answer: true, withdraw: true, rate: false },
}

/** A licence that can be renewed. */
export const renewable = answer(approval.listRenewable, {
  rows: [
    {
      ...{ id: ID, name: SHARP, number: SHARP, itemCode: '000123501000' },
      ...{ validTo: '2026-03-31', askBy: '2026-03-01', openCase: null },
    },
  ],
})

/** A licence that can be changed. */
export const variable = answer(approval.listVariable, {
  rows: [
    { id: ID, name: SHARP, number: SHARP, itemCode: '000123501000', validTo: '2026-03-31', openCase: null },
  ],
})

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
  own: {
    ...{ code: SHARP, name: SHARP, version: 2, note: SHARP, basis: SHARP },
    general: { unit: 'workday', length: 20 },
  },
  promise: null,
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
      sealLapsed: false,
      awaitsStamp: false,
      missing: [],
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
    { id: ID, number: '1', itemName: SHARP, status: 'accepted', openedAt: AT, dueOn: DAY, waits: ['pay'] },
    { id: OTHER_ID, number: '2', itemName: SHARP, status: 'withdrawn', openedAt: AT, dueOn: null, waits: [] },
  ],
})
/** A fee that can be paid on line. */
export const paying = answer(approval.readPaying, {
  ...{ itemName: SHARP, number: SHARP, due: 10_000, payBy: DAY, paidOn: null },
  fees: [{ name: SHARP, standard: SHARP, amount: 10_000, left: 10_000 }],
  link: 'https://pay.example/1',
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
