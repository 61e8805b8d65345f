import { type Insertable, type Selectable, sql } from 'kysely'
import { restamp } from '#kernel/cache'
import { type Ctx, governmentOf } from '#kernel/context'
import type { FlowDefinition } from '#modules/flow'
import type { FlowbookTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<FlowbookTables>()

/** Under which processes remember which flow is in force. */
export const FLOW_STAMP = 'flowbook'

/** A definition as stored. */
export type DefinitionRow = Selectable<FlowbookTables['flowbook.definition']>

export const definitionOf = (row: Pick<DefinitionRow, 'body'>): FlowDefinition => row.body as FlowDefinition

export async function insertDefinition(
  ctx: Ctx,
  row: Insertable<FlowbookTables['flowbook.definition']>,
): Promise<void> {
  await tables(ctx).insertInto('flowbook.definition').values(row).execute()
}

/** Holds back whoever else adds a version to a flow, until the transaction ends. @returns the version before */
export async function lockFlow(ctx: Ctx, flow: string): Promise<DefinitionRow | undefined> {
  const name = `flowbook/${governmentOf(ctx)}/${flow}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
  return tables(ctx)
    .selectFrom('flowbook.definition')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('flow', '=', flow)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const byId = (ctx: Ctx, id: string) =>
  tables(ctx)
    .selectFrom('flowbook.definition')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)

export const findDefinition = (ctx: Ctx, id: string): Promise<DefinitionRow | undefined> =>
  byId(ctx, id).executeTakeFirst()

/** The definition, locked until the transaction ends. */
export const lockDefinition = (ctx: Ctx, id: string): Promise<DefinitionRow | undefined> =>
  byId(ctx, id).forUpdate().executeTakeFirst()

/** A version of a flow as data. */
export async function readDefinition(
  ctx: Ctx,
  governmentId: string,
  flow: string,
  version: number,
): Promise<FlowDefinition | undefined> {
  const row = await tables(ctx)
    .selectFrom('flowbook.definition')
    .select('body')
    .where('governmentId', '=', governmentId)
    .where('flow', '=', flow)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && definitionOf(row)
}

/** The published version of the flow of an item, or else of all items. */
export const latestPublished = (
  ctx: Ctx,
  purpose: string,
  itemCode: string,
): Promise<Pick<DefinitionRow, 'flow' | 'version'> | undefined> =>
  tables(ctx)
    .selectFrom('flowbook.definition')
    .select(['flow', 'version'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('purpose', '=', purpose)
    .where('state', '=', 'published')
    .where((eb) => eb.or([eb('itemCode', '=', itemCode), eb('itemCode', 'is', null)]))
    .orderBy(sql`item_code is null`)
    .limit(1)
    .executeTakeFirst()

/** What of a definition lists show. */
export type DefinitionLine = Omit<DefinitionRow, 'body' | 'bpmn' | 'governmentId'> & {
  readonly nodes: number
}

/** Definitions of the government, by flow, the newest version first. */
export async function listDefinitions(ctx: Ctx, flow?: string): Promise<DefinitionLine[]> {
  const one = flow === undefined ? sql`` : sql`and flow = ${flow}`
  const { rows } = await sql<DefinitionLine>`
    select id, flow, version, purpose, item_code, name, state, drafted_by, drafted_at, published_by, published_at,
      retired_by, retired_at, jsonb_array_length(body -> 'nodes') as nodes
    from flowbook.definition where government_id = ${governmentOf(ctx)} ${one}
    order by flow, version desc limit 1000`.execute(ctx.tx)
  return rows
}

/** What becomes of a definition. */
export type NextState = Partial<
  Pick<DefinitionRow, 'state' | 'publishedBy' | 'publishedAt' | 'retiredBy' | 'retiredAt'>
>

/** Writes what becomes of a definition; where another is in force from now on, every process learns of it. */
export async function saveState(ctx: Ctx, id: string, next: NextState): Promise<void> {
  if (next.state === 'published' || next.state === 'retired') await restamp(ctx, FLOW_STAMP)
  await tables(ctx)
    .updateTable('flowbook.definition')
    .set(next)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Published definitions for the same cases as this one: of its purpose, and of its item or of all. */
export async function publishedBeside(
  ctx: Ctx,
  { id, purpose, itemCode }: Pick<DefinitionRow, 'id' | 'purpose' | 'itemCode'>,
): Promise<Pick<DefinitionRow, 'id' | 'flow' | 'version'>[]> {
  const { rows } = await sql<Pick<DefinitionRow, 'id' | 'flow' | 'version'>>`
    select id, flow, version from flowbook.definition
    where government_id = ${governmentOf(ctx)} and purpose = ${purpose} and state = 'published' and id <> ${id}
      and item_code is not distinct from ${itemCode} for update`.execute(ctx.tx)
  return rows
}
