import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Ctx, type StaffActor, scopesOf } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

type Scoped = ExpressionBuilder<CaseworkTables, 'casework.case' | 'casework.task'>

/**
 * Rows that a permission of the actor reaches: the same rules as `authorize`, as a filter.
 * @param table which table's unit decides
 */
export function inScope(
  eb: Scoped,
  actor: StaffActor,
  permission: string,
  table: 'casework.case' | 'casework.task',
) {
  const scopes = scopesOf(actor, permission)
  if (scopes.includes('government')) return eb.val(true)
  const subtree = sql<SqlBool>`starts_with(${eb.ref(`${table}.unitPath`)}, ${actor.unitPath})`
  if (scopes.includes('subtree')) return subtree
  return scopes.includes('unit') ? eb(`${table}.unitId`, '=', actor.unitId) : eb.val(false)
}

/** What a list of tasks is narrowed to. */
export interface TaskFilter {
  readonly view: 'mine' | 'open' | 'all'
  readonly node?: string | undefined
  readonly text?: string | undefined
}

function taskQuery(ctx: Ctx, actor: StaffActor, { view, node, text }: TaskFilter) {
  let query = tables(ctx)
    .selectFrom('casework.task')
    .innerJoin('casework.case', (join) =>
      join
        .onRef('casework.case.governmentId', '=', 'casework.task.governmentId')
        .onRef('casework.case.id', '=', 'casework.task.caseId'),
    )
    .where('casework.task.closedAt', 'is', null)
    .where('casework.task.role', 'in', actor.roles.length > 0 ? [...actor.roles] : [''])
    .where((eb) => inScope(eb, actor, 'casework.task.claim', 'casework.task'))
  if (view === 'mine') query = query.where('casework.task.claimedBy', '=', actor.personId)
  if (view === 'open') query = query.where('casework.task.claimedBy', 'is', null)
  if (node) query = query.where('casework.task.node', '=', node)
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([eb('casework.case.subject', 'like', pattern), eb('casework.case.number', 'like', pattern)]),
    )
  }
  return query
}

/** A page of the tray: what is due first comes first. */
export async function listTaskRows(
  ctx: Ctx,
  actor: StaffActor,
  filter: TaskFilter,
  window: { limit: number; offset: number },
) {
  const query = taskQuery(ctx, actor, filter)
  const rows = await query
    .select([
      'casework.task.id',
      'casework.task.caseId',
      'casework.task.node',
      'casework.task.unitId',
      'casework.task.openedAt',
      'casework.task.claimedBy',
      'casework.case.number',
      'casework.case.kind',
      'casework.case.subject',
      'casework.case.dueOn',
    ])
    .orderBy('casework.case.dueOn', (order) => order.asc().nullsLast())
    .orderBy('casework.task.openedAt')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  return { rows, total: counted?.n ?? 0 }
}

/** How many tasks are the actor's own, free to take, near their date and late. */
export async function countTaskRows(ctx: Ctx, actor: StaffActor, today: string, nearBy: string) {
  const counted = await taskQuery(ctx, actor, { view: 'all' })
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('casework.task.claimedBy', '=', actor.personId).as('mine'),
      eb.fn.countAll<number>().filterWhere('casework.task.claimedBy', 'is', null).as('open'),
      eb.fn.countAll<number>().filterWhere('casework.case.dueOn', '<', today).as('late'),
      eb.fn
        .countAll<number>()
        .filterWhere('casework.case.dueOn', '>=', today)
        .filterWhere('casework.case.dueOn', '<=', nearBy)
        .as('near'),
    ])
    .executeTakeFirst()
  return counted ?? { mine: 0, open: 0, late: 0, near: 0 }
}

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  readonly status?: string | undefined
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  readonly open?: boolean | undefined
}

/** A page of cases, newest first. */
export async function listCaseRows(
  ctx: Ctx,
  actor: StaffActor,
  filter: CaseFilter,
  window: { limit: number; offset: number },
) {
  let query = tables(ctx)
    .selectFrom('casework.case')
    .where((eb) => inScope(eb as unknown as Scoped, actor, 'casework.case.read', 'casework.case'))
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.unitId) query = query.where('unitId', '=', filter.unitId)
  if (filter.open !== undefined) query = query.where('closedAt', filter.open ? 'is' : 'is not', null)
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('subject', 'like', pattern), eb('number', 'like', pattern)]))
  }
  const rows = await query
    .select([
      'id',
      'number',
      'kind',
      'subject',
      'status',
      'channel',
      'unitId',
      'openedAt',
      'closedAt',
      'dueOn',
    ])
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  return { rows, total: counted?.n ?? 0 }
}

/** Cases that an applicant's account opened, newest first; for the applicant himself. */
export const listOwnedRows = (ctx: Ctx, kind: string, owner: string) =>
  tables(ctx)
    .selectFrom('casework.case')
    .select(['id', 'number', 'subject', 'status', 'openedAt', 'dueOn'])
    .where('kind', '=', kind)
    .where('owner', '=', owner)
    .orderBy('openedAt', 'desc')
    .limit(200)
    .execute()
