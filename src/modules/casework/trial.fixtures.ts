import { Type } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, permission } from '#kernel/context'
import { contract, endpoint, Fields, Id, Nothing, OneOf } from '#kernel/contract'
import { type Act, fold, readActs, verifyChain } from '#kernel/ledger'
import { routesOf } from '#kernel/platform'
import type { FlowDefinition } from '#modules/flow'
import { unitOf } from '#modules/org'
import { type Case, perform, scopeOf } from './case.ts'
import { type EngineState, initialState, reducer } from './casework.model.ts'
import { startClock } from './clock.ts'
import { caseKind } from './kinds.ts'
import { lockCase, readCase } from './lock-case.ts'
import { openCase } from './open-case.ts'
import { saveCase } from './save-case.ts'
import { takeTask } from './task.ts'

/** What the trial's business knows of a case: where it stands and the steps it took. */
export interface TrialState {
  readonly status: string
  readonly steps: readonly string[]
}

const flow: FlowDefinition = {
  id: 'trial',
  version: 1,
  nodes: [
    { kind: 'startEvent', id: 'start' },
    { kind: 'userTask', id: 'receive', name: 'receive', candidate: { role: 'clerk', unit: 'case' } },
    { kind: 'exclusiveGateway', id: 'received', default: 'refuse' },
    { kind: 'userTask', id: 'review', name: 'review', candidate: { role: 'reviewer', unit: 'case' } },
    { kind: 'exclusiveGateway', id: 'reviewed', default: 'back' },
    { kind: 'endEvent', id: 'refused', outcome: 'refused' },
    { kind: 'endEvent', id: 'done', outcome: 'done' },
  ],
  flows: [
    { id: 'begin', from: 'start', to: 'receive' },
    { id: 'judge', from: 'receive', to: 'received' },
    { id: 'accept', from: 'received', to: 'review', when: { var: 'receive', equals: 'pass' } },
    { id: 'refuse', from: 'received', to: 'refused' },
    { id: 'weigh', from: 'review', to: 'reviewed' },
    { id: 'pass', from: 'reviewed', to: 'done', when: { var: 'review', equals: 'pass' } },
    { id: 'back', from: 'reviewed', to: 'receive' },
  ],
}

/** A kind of case for tests: two tasks that may go round, a clock for each, one for the whole. */
export const trialKind = caseKind<TrialState>({
  name: 'trial',
  initial: { status: 'new', steps: [] },
  steps: {
    'trial.opened@1': (state) => ({ ...state, status: 'opened' }),
    'trial.stepped@1': (state, { node, outcome }) => ({
      status: `${node}-${outcome}`,
      steps: [...state.steps, `${node}-${outcome}`],
    }),
  },
  flow: (pinned) => {
    if (pinned !== 'trial@1') throw new Error(`no flow ${pinned}`)
    return flow
  },
  statusOf: ({ status }) => status,
})

permission('trial.case.open', '开始试验', 'role')

/** Endpoints of the trial. */
export const trial = contract('trial', {
  open: endpoint({
    method: 'POST',
    path: '/trial/cases',
    permission: 'trial.case.open',
    summary: '开始试验',
    input: Fields({ unitId: Id, subject: Type.String() }),
    output: Fields({ id: Id }),
  }),
  step: endpoint({
    method: 'POST',
    path: '/trial/cases/:id/steps',
    permission: 'casework.task.claim',
    summary: '办理一步',
    input: Fields({ id: Id, node: OneOf('receive', 'review'), outcome: OneOf('pass', 'fail') }),
    output: Nothing,
  }),
})

async function open(
  ctx: Ctx,
  { unitId, subject }: { unitId: string; subject: string },
): Promise<{ id: string }> {
  const unit = await unitOf(ctx, unitId)
  const opened = await openCase(ctx, trialKind, {
    subject,
    channel: 'window',
    unit: { id: unit.id, path: unit.path, divisionCode: unit.divisionCode ?? '431003' },
    owner: null,
    flow: 'trial@1',
    pinned: { item: 'v1' },
  })
  authorize(ctx.actor, 'trial.case.open', scopeOf(opened))
  const rule = ctx.services.rule('PERMIT.NOTICE5')
  const begun = perform(ctx, trialKind, opened, 'trial.opened@1', {
    facts: { subject: null },
    flow: { type: 'start', variables: {} },
    startClocks: [startClock(ctx, 'notice', 'legal', rule), startClock(ctx, 'promise', 'promise', rule)],
  })
  await saveCase(ctx, trialKind, begun)
  return { id: begun.id }
}

type Step = { readonly id: string; readonly node: 'receive' | 'review'; readonly outcome: 'pass' | 'fail' }

async function step(ctx: Ctx, { id, node, outcome }: Step): Promise<Record<string, never>> {
  const found = await lockCase(ctx, trialKind, id)
  const task = await takeTask(ctx, found, node)
  const [before, after] = node === 'receive' ? ['notice', 'decide'] : ['decide', 'notice']
  const rule = ctx.services.rule(after === 'decide' ? 'PERMIT.DECIDE' : 'PERMIT.NOTICE5')
  const ends = (node === 'receive') === (outcome === 'fail')
  const stepped = perform(ctx, trialKind, found, 'trial.stepped@1', {
    facts: { node, outcome },
    flow: { type: 'complete', task: task.id, variables: { [node]: outcome } },
    stopClocks: { names: ends ? [before, 'promise'] : [before], on: legalDayOf(ctx.now) },
    ...(!ends && { startClocks: [startClock(ctx, after, 'legal', rule)] }),
  })
  await saveCase(ctx, trialKind, stepped)
  return {}
}

export const trialRoutes = routesOf(trial, { open, step })

/** A case, its acts, and its state as the acts alone give it. */
export interface Rebuilt {
  readonly found: Case<TrialState>
  readonly acts: readonly Act[]
  readonly state: EngineState<TrialState>
}

/** Reads a case and folds its acts anew. @throws Error where the chain is broken */
export async function rebuild(ctx: Ctx, id: string): Promise<Rebuilt> {
  const found = await readCase(ctx, trialKind, id)
  const acts = await readActs(ctx.tx, found.governmentId, id)
  const check = verifyChain(acts, found.head ?? undefined)
  if (!check.ok) throw new Error(`the chain breaks at ${check.n}: ${check.problem}`)
  return {
    found,
    acts,
    state: fold(reducer(trialKind), initialState(trialKind, found.pinned.flow ?? ''), acts),
  }
}
