import { legalDayOf } from '#kernel/calendar'
import { remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { personNames, reachedUnitIds, unitsOf } from '#modules/org'
import { instantOf } from './case-at.ts'
import type { caseworkContract } from './casework.contract.ts'
import { actsUpTo, foldCase } from './fold-case.ts'
import { kindOf } from './kinds.ts'
import {
  everyPastTask,
  type PastTask,
  type PastTray,
  listPastTasks as readPastTasks,
} from './past-tray.store.ts'

type Endpoint = (typeof caseworkContract.endpoints)['listPastTasks']

/** Who had a task at an instant, and when its case was due as far as the office knew. */
function knownAt(
  { kind, key, acts, flows }: PastTask,
  at: Date,
): { claimedBy: string | null; dueOn: string | null } {
  const folded = foldCase(kindOf(kind), actsUpTo(acts, at), flows)
  const task = folded?.tasks.find((one) => one.key === key)
  return { claimedBy: task?.claimedBy ?? null, dueOn: folded?.dueOn ?? null }
}

type Past = InputOf<Endpoint>
type Row = OutputOf<Endpoint>['rows'][number]

async function askedOf(ctx: Ctx, { at, unitId, node }: Past): Promise<PastTray> {
  const reached = await reachedUnitIds(ctx, 'casework.case.read')
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  return { at: instantOf(ctx, at), units, node }
}

/** Tasks as they stood at an instant. */
async function shownAt(ctx: Ctx, at: Date, rows: readonly PastTask[]): Promise<Row[]> {
  const known = rows.map((row) => ({ row, ...knownAt(row, at) }))
  const [people, shown] = await Promise.all([
    personNames(ctx, [...new Set(known.flatMap(({ claimedBy }) => claimedBy ?? []))]),
    unitsOf(ctx, [...new Set(rows.map(({ unitId }) => unitId))]),
  ])
  const unitNames = new Map(shown.map(({ id, shortName }) => [id, shortName]))
  const today = legalDayOf(at)
  return known.map(({ row, claimedBy, dueOn }) => ({
    ...{ id: row.id, caseId: row.caseId, kind: row.kind, node: row.node, subject: row.subject, dueOn },
    caseNumber: row.number,
    unitName: unitNames.get(row.unitId) ?? '',
    openedAt: row.openedAt.toISOString(),
    left: dueOn === null ? null : remaining(dueOn, today, ctx.services.calendar()),
    claimedBy: claimedBy === null ? null : (people.get(claimedBy) ?? ''),
  }))
}

/** 时点待办: what waited in the trays of units at an instant, of the cases that the caller may see today. */
export async function listPastTasks(ctx: Ctx, input: Past): Promise<OutputOf<Endpoint>> {
  const asked = await askedOf(ctx, input)
  const { rows, total } = await readPastTasks(ctx, asked, { ...rowWindow(input), most: COUNT_LIMIT })
  return { total, rows: await shownAt(ctx, asked.at, rows) }
}

/** All of them, batch by batch. */
export async function* allPastTasks(ctx: Ctx, input: Past): AsyncGenerator<Row[]> {
  const asked = await askedOf(ctx, input)
  for await (const rows of everyPastTask(ctx, asked)) yield shownAt(ctx, asked.at, rows)
}
