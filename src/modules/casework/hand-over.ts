import { legalDayOf } from '#kernel/calendar'
import { type Ctx, can, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { type OpenTask, takerOf } from '#modules/flow'
import { personNames, staffMember, takersOf } from '#modules/org'
import { lockCaseRow } from './case.store.ts'
import { type Case, perform } from './case.ts'
import { tasksHandedOver } from './casework.events.ts'
import type { CaseKind } from './casework.model.ts'
import type { handOverContract } from './hand-over.contract.ts'
import { type HeldTask, tasksHeldBy } from './held-task.store.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import { writeClaim } from './task.store.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof handOverContract.endpoints
type HandOver = InputOf<Endpoints['handOverTasks']>

/** Tasks of one call: they are one transaction. */
const MOST = 100

/** Who may take tasks, looked up once for each role in a unit. */
function takers(ctx: Ctx): (task: HeldTask) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>()
  return (task) => {
    const key = `${task.unitId} ${task.role}`
    const found =
      known.get(key) ?? takersOf(ctx, { ...task, permission: 'casework.task.claim' }, legalDayOf(ctx.now))
    known.set(key, found)
    return found
  }
}

/** What somebody has. @throws Refusal `kernel.not-found` where he has nothing here, and no position that the caller reaches */
async function heldBy(ctx: Ctx, personId: string): Promise<HeldTask[]> {
  const held = await tasksHeldBy(ctx, personId)
  if (held.length > 0) return held
  const member = await staffMember(ctx, personId)
  if (!member?.records.some((record) => can(ctx.actor, 'casework.task.reassign', record))) throw notFound()
  return held
}

/** 移交前的清点: what somebody has, and who could have it. */
export async function previewHandOver(
  ctx: Ctx,
  { personId }: InputOf<Endpoints['previewHandOver']>,
): Promise<OutputOf<Endpoints['previewHandOver']>> {
  const held = await heldBy(ctx, personId)
  const takersFor = takers(ctx)
  const counts = new Map<string, number>()
  for (const task of held)
    for (const id of await takersFor(task)) if (id !== personId) counts.set(id, (counts.get(id) ?? 0) + 1)
  const names = await personNames(ctx, [personId, ...counts.keys()])
  const nodes = Map.groupBy(held, ({ kind, node }) => `${kind} ${node}`)
  return {
    personName: names.get(personId) ?? '',
    total: held.length,
    nodes: [...nodes.values()].flatMap(([first, ...more]) =>
      first ? [{ kind: first.kind, node: first.node, tasks: more.length + 1 }] : [],
    ),
    takers: [...counts]
      .map(([id, tasks]) => ({ personId: id, name: names.get(id) ?? '', tasks }))
      .sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name)),
  }
}

interface Move {
  readonly from: string
  readonly to: string
  readonly reason: HandOver['reason']
}

/** A task handed to somebody by name goes on as the flow hands it on; one that was claimed changes its holder. */
async function moved(
  ctx: Ctx,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
  task: OpenTask,
  { from, to, reason }: Move,
): Promise<Case<unknown>> {
  const facts = { node: task.node, from, to, reason }
  const taker = takerOf(found.definition, task)
  if (taker.person === from) {
    const flow = { type: 'transfer', task: task.id, to: { ...taker, person: to } } as const
    return perform(ctx, kind, found, WORKING.taskHandedOver, { facts, flow })
  }
  await writeClaim(ctx, found, task.id, to)
  return perform(ctx, kind, found, WORKING.taskHandedOver, { facts, claim: { task: task.id, person: to } })
}

async function move(ctx: Ctx, held: HeldTask, how: Move): Promise<boolean> {
  const found = await lockCaseRow<unknown>(ctx, held.caseId)
  const task = found?.state.flow.tasks.find(({ id }) => id === held.key)
  if (!found || !task) return false
  const kind = kindOf(found.kind)
  await saveCase(ctx, kind, await moved(ctx, kind, found, task, how))
  return true
}

/**
 * 移交: gives the tasks of somebody who goes to one or to several, in turn among those who may take each. Each task is an act
 * of its case.
 */
export async function handOverTasks(
  ctx: Ctx,
  { personId, to, reason }: HandOver,
): Promise<OutputOf<Endpoints['handOverTasks']>> {
  const held = await heldBy(ctx, personId)
  const takersFor = takers(ctx)
  const counts = new Map<string, number>()
  const refused: string[] = []
  for (const task of held.slice(0, MOST)) {
    const able = (await takersFor(task)).filter((id) => to.includes(id) && id !== personId)
    const [next] = able.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    if (next === undefined) refused.push(task.caseNumber)
    else if (await move(ctx, task, { from: personId, to: next, reason }))
      counts.set(next, (counts.get(next) ?? 0) + 1)
  }
  const done = [...counts.values()].reduce((sum, n) => sum + n, 0)
  if (done > 0) {
    const shares = [...counts].map(([person, tasks]) => ({ personId: person, tasks }))
    emit(ctx, tasksHandedOver, governmentOf(ctx), { fromPersonId: personId, reason, shares })
  }
  return { moved: done, refused, left: Math.max(0, held.length - MOST) }
}
