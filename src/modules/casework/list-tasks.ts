import { legalDayOf } from '#kernel/calendar'
import { remaining } from '#kernel/clock'
import { type Ctx, governmentOf, holds, seatOf, staffOf } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { nameOfNode } from '#modules/flow'
import { isOwnFlow, ownFlow } from '#modules/flowbook'
import { actingBy, personNames, receivedDelegations, unitsOf } from '#modules/org'
import { channelOf } from './case.ts'
import { type CaseListRow, listCaseRows } from './case-list.store.ts'
import type { caseworkContract } from './casework.contract.ts'
import { maskedApplicants } from './masked-applicants.ts'
import { countTaskRows, everyTask, listTaskRows, type TaskFilter, type TrayRow } from './tray.store.ts'

type Endpoints = typeof caseworkContract.endpoints

/** Working days before the due date from which a task counts as near (default of the reference, 1.8). */
const NEAR_WORKING_DAYS = 1

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

const windowOf = (query: { page?: number; size?: number }) => ({ ...rowWindow(query), most: COUNT_LIMIT })

async function shortNames(ctx: Ctx, rows: readonly { readonly unitId: string }[]) {
  const units = await unitsOf(ctx, distinct(rows.map(({ unitId }) => unitId)))
  return new Map(units.map(({ id, shortName }) => [id, shortName]))
}

type Task = OutputOf<Endpoints['listTasks']>['rows'][number]
type TaskQuery = InputOf<Endpoints['listTasks']>

/** What nodes are called in flows that the government drew; null in those that ship. */
async function ownNodeNames(ctx: Ctx, rows: readonly TrayRow[]) {
  const pinned = distinct(rows.map(({ flow }) => flow)).filter(isOwnFlow)
  const drawn = await Promise.all(
    pinned.map(async (flow) => [flow, await ownFlow(ctx, governmentOf(ctx), flow)] as const),
  )
  const flows = new Map(drawn)
  return (flow: string, node: string): string | null => {
    const definition = flows.get(flow)
    return definition ? nameOfNode(definition, node) : null
  }
}

/** Tasks as the tray shows them. */
export async function shownTasks(ctx: Ctx, rows: readonly TrayRow[]): Promise<Task[]> {
  const actor = staffOf(ctx)
  const today = legalDayOf(ctx.now)
  const units = await shortNames(ctx, rows)
  const absent = actor.onBehalfOf?.personId ?? null
  const names = await personNames(ctx, distinct([...rows.flatMap((r) => [r.claimedBy, r.person]), absent]))
  const nodes = await ownNodeNames(ctx, rows)
  const applicants = await maskedApplicants(
    ctx,
    rows.map(({ caseId }) => caseId),
  )
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ''))
  return rows.map(({ number, unitId, claimedBy, person, openedAt, flow, ...row }) => ({
    ...row,
    nodeName: nodes(flow, row.node),
    caseNumber: number,
    applicant: applicants.get(row.caseId) ?? '',
    unitName: units.get(unitId) ?? '',
    openedAt: openedAt.toISOString(),
    left: row.dueOn === null ? null : remaining(row.dueOn, today, ctx.services.calendar()),
    claimedBy: nameOf(claimedBy),
    handedTo: nameOf(person),
    claimable: claimedBy === null && !row.barred && (person ?? seatOf(actor)) === seatOf(actor),
    mine: claimedBy === seatOf(actor),
    behalfOf: nameOf(absent),
  }))
}

/** Days from which a task is near its date, and through which. */
function nearDays(ctx: Ctx): { from: string; through: string } {
  const today = legalDayOf(ctx.now)
  return { from: today, through: ctx.services.calendar().addWorkingDays(today, NEAR_WORKING_DAYS) }
}

function dueOf(ctx: Ctx, due: TaskQuery['due']): TaskFilter['due'] {
  if (due === undefined) return undefined
  return due === 'late' ? { before: legalDayOf(ctx.now) } : nearDays(ctx)
}

const filterOf = (ctx: Ctx, { view = 'all', node, text, unitId, due, order }: TaskQuery): TaskFilter => ({
  ...{ view, node, text, unitId, order },
  due: dueOf(ctx, due),
})

/** 待办: tasks of the caller's roles within his scope. */
export async function listTasks(ctx: Ctx, input: TaskQuery): Promise<OutputOf<Endpoints['listTasks']>> {
  const { rows, total } = await listTaskRows(ctx, staffOf(ctx), filterOf(ctx, input), windowOf(input))
  return { total, rows: await shownTasks(ctx, rows) }
}

/** All tasks of the tray, batch by batch. */
export const allTasks = (ctx: Ctx, input: TaskQuery) => everyTask(ctx, staffOf(ctx), filterOf(ctx, input))

/** How many tasks wait, by urgency. */
export function countTasks(ctx: Ctx): Promise<OutputOf<Endpoints['countTasks']>> {
  const { from: today, through: nearBy } = nearDays(ctx)
  return countTaskRows(ctx, staffOf(ctx), { today, nearBy, most: COUNT_LIMIT })
}

/** Positions that the caller may act in for somebody else, each with how many tasks wait there. */
export async function countDelegatedTasks(ctx: Ctx): Promise<OutputOf<Endpoints['countDelegatedTasks']>> {
  const { personId, withheld } = staffOf(ctx)
  if (withheld) return []
  const received = await receivedDelegations(ctx, personId)
  const counted = received.map(async ({ delegationId, personName, unitName, title, toDay }) => {
    const actor = await actingBy(ctx, delegationId)
    if (!holds(actor, 'casework.task.claim')) return []
    return [{ delegationId, personName, unitName, title, toDay, ...(await countTasks({ ...ctx, actor })) }]
  })
  return (await Promise.all(counted)).flat()
}

type Case = OutputOf<Endpoints['listCases']>['rows'][number]

/** Cases as the list shows them. */
export async function shownCases(ctx: Ctx, rows: readonly CaseListRow[]): Promise<Case[]> {
  const units = await shortNames(ctx, rows)
  return rows.map(({ unitId, channel, openedAt, closedAt, ...row }) => ({
    ...row,
    channel: channelOf(channel),
    unitName: units.get(unitId) ?? '',
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }))
}

/** 办件 within the caller's scope. */
export async function listCases(
  ctx: Ctx,
  input: InputOf<Endpoints['listCases']>,
): Promise<OutputOf<Endpoints['listCases']>> {
  const { rows, total } = await listCaseRows(ctx, input, windowOf(input))
  return { total, rows: await shownCases(ctx, rows) }
}
