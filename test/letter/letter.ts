import { Type } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import { authorize, type Ctx, permission } from '#kernel/context'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  type InputOf,
  Line,
  Nothing,
  Nullable,
  Prose,
} from '#kernel/contract'
import { routesOf } from '#kernel/platform'
import {
  type ActDraft,
  type Case,
  caseKind,
  lockCase,
  openCase,
  perform,
  readCase,
  type SealedText,
  saveCase,
  scopeOf,
  sealParties,
  sealText,
  startClock,
  storeParties,
  storeTexts,
  takeTask,
} from '#modules/casework'
import { unitOf } from '#modules/org'
import { letterFlow } from './letter-flow.ts'

/** What a letter to the mayor 领导信箱 knows beside the engine. */
interface LetterState {
  readonly status: 'new' | 'registered' | 'assigned' | 'answered' | 'replied'
}

type Letter = Case<LetterState>

permission('letter.case.register', '登记来信', 'role')
permission('letter.case.handle', '办理来信', 'role')

const becomes = (status: LetterState['status']) => (): LetterState => ({ status })

export const letterKind = caseKind<LetterState>({
  name: 'letter',
  initial: { status: 'new' },
  steps: {
    'letter.registered@1': becomes('registered'),
    'letter.assigned@1': becomes('assigned'),
    'letter.answered@1': becomes('answered'),
    'letter.replied@1': becomes('replied'),
  },
  flow: (pinned) => {
    if (pinned !== 'letter@1') throw new Error(`no flow ${pinned}`)
    return letterFlow
  },
  statusOf: ({ status }) => status,
})

/** Fifteen days, rest days counted, from the day of registration. */
const REPLY: Rule = {
  format: 2,
  id: 'LETTER.REPLY15',
  version: 1,
  name: '来信答复',
  law: '试验规定',
  article: '1',
  quote: '试验：十五日内答复',
  certainty: 'local',
  unsettled: [],
  effectiveFrom: null,
  effectiveTo: null,
  region: null,
  duty: 'authority',
  startsAt: 'registered',
  unit: 'natural',
  length: 15,
  startDayCounts: false,
  receiptOnRestDay: 'as-is',
  rollover: 'next-workday',
  dayEnds: 'midnight',
  extension: null,
  pause: [],
  silence: null,
}

const handled = { method: 'POST', permission: 'letter.case.handle', output: Nothing } as const

export const letterContract = contract('letter', {
  registerLetter: endpoint({
    method: 'POST',
    path: '/letters',
    permission: 'letter.case.register',
    summary: '登记来信',
    input: Fields({
      unitId: Id,
      subject: Line(100),
      text: Prose(5000),
      writer: Fields({ name: Line(30), phone: Line(20) }),
    }),
    output: Fields({ id: Id }),
  }),
  assignLetter: endpoint({
    ...handled,
    path: '/letters/:id/assign',
    summary: '转办',
    input: Fields({ id: Id, unitId: Id }),
  }),
  answerLetter: endpoint({
    ...handled,
    path: '/letters/:id/answer',
    summary: '回复办理情况',
    input: Fields({ id: Id, answer: Prose(5000) }),
  }),
  replyLetter: endpoint({
    ...handled,
    path: '/letters/:id/reply',
    summary: '答复来信人',
    input: Fields({ id: Id }),
  }),
  readLetter: endpoint({
    method: 'GET',
    path: '/letters/:id',
    permission: 'casework.case.read',
    summary: '查看来信',
    input: Fields({ id: Id }),
    output: Fields({ status: Type.String(), unitId: Id, dueOn: Nullable(Day) }),
  }),
})

type Endpoints = typeof letterContract.endpoints

async function register(ctx: Ctx, input: InputOf<Endpoints['registerLetter']>): Promise<{ id: string }> {
  const unit = await unitOf(ctx, input.unitId)
  const opened = await openCase(ctx, letterKind, {
    subject: input.subject,
    channel: 'web',
    unit: { id: unit.id, path: unit.path, divisionCode: unit.divisionCode ?? '' },
    owner: null,
    flow: 'letter@1',
    pinned: {},
  })
  authorize(ctx.actor, 'letter.case.register', scopeOf(opened))
  const text = sealText(ctx, opened.governmentId, 'letter', input.text)
  const writer = {
    capacity: 'applicant',
    kind: 'person',
    idType: 'resident-id',
    idNumber: '',
    ...input.writer,
  } as const
  const parties = sealParties(ctx, opened.governmentId, [writer])
  const letter = perform(ctx, letterKind, opened, 'letter.registered@1', {
    facts: { text: text.reference, writer: parties.map((party) => party.commitment) },
    flow: { type: 'start', variables: {} },
    startClocks: [startClock(ctx, 'reply', 'legal', REPLY)],
  })
  await saveCase(ctx, letterKind, letter)
  await storeTexts(ctx, letter.id, [text])
  await storeParties(ctx, letter.id, parties)
  return { id: letter.id }
}

/** Records an act that completes the caller's task at a node. */
async function complete(ctx: Ctx, letter: Letter, node: string, type: string, body: Omit<ActDraft, 'flow'>) {
  authorize(ctx.actor, 'letter.case.handle', scopeOf(letter))
  const task = await takeTask(ctx, letter, node)
  const flow = { type: 'complete', task: task.id, variables: {} } as const
  await saveCase(ctx, letterKind, perform(ctx, letterKind, letter, type, { ...body, flow }))
  return {}
}

async function assign(ctx: Ctx, { id, unitId }: InputOf<Endpoints['assignLetter']>) {
  const letter = await lockCase(ctx, letterKind, id)
  const unit = await unitOf(ctx, unitId)
  const body = { facts: { unit: unit.id }, assign: { unit: unit.id, path: unit.path } }
  return complete(ctx, letter, 'assign', 'letter.assigned@1', body)
}

async function answer(ctx: Ctx, input: InputOf<Endpoints['answerLetter']>) {
  const letter = await lockCase(ctx, letterKind, input.id)
  const text: SealedText = sealText(ctx, letter.governmentId, 'answer', input.answer)
  const done = await complete(ctx, letter, 'answer', 'letter.answered@1', { facts: { text: text.reference } })
  await storeTexts(ctx, letter.id, [text])
  return done
}

async function reply(ctx: Ctx, { id }: InputOf<Endpoints['replyLetter']>) {
  const letter = await lockCase(ctx, letterKind, id)
  const stopClocks = { names: ['reply'], on: legalDayOf(ctx.now) }
  return complete(ctx, letter, 'reply', 'letter.replied@1', { facts: {}, stopClocks })
}

async function read(ctx: Ctx, { id }: InputOf<Endpoints['readLetter']>) {
  const letter = await readCase(ctx, letterKind, id)
  authorize(ctx.actor, 'casework.case.read', scopeOf(letter))
  const running = letter.state.clocks.find((clock) => clock.stoppedOn === null)
  return { status: letter.state.business.status, unitId: letter.unitId, dueOn: running?.dueOn ?? null }
}

export const letterRoutes = routesOf(letterContract, {
  registerLetter: register,
  assignLetter: assign,
  answerLetter: answer,
  replyLetter: reply,
  readLetter: read,
})
