import pg from 'pg'

/** A table as the database describes it. */
export interface Table {
  /** `schema.table` */
  readonly name: string
  readonly schema: string
  readonly comment: string | null
  /** Columns of the primary key, in order. */
  readonly key: readonly string[]
  readonly secured: boolean
  readonly forced: boolean
  /** `command using check` of each policy. */
  readonly policies: readonly string[]
  readonly references: readonly Reference[]
  /** Names of all columns. */
  readonly columns: readonly string[]
}

/** A foreign key. */
export interface Reference {
  readonly to: string
  readonly columns: readonly string[]
}

/** Schemas that are the database's own or the queue's, which keeps its tables to itself. */
const FOREIGN_SCHEMAS = "'pg_catalog', 'information_schema', 'graphile_worker'"

const QUERY = `
  with columns as (
    select attrelid, attnum, attname from pg_attribute where attnum > 0 and not attisdropped
  ), keys as (
    select c.conrelid, c.contype, c.confrelid,
      array_agg(a.attname::text order by k.n) as columns
    from pg_constraint c cross join unnest(c.conkey) with ordinality as k(attnum, n)
    join columns a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype in ('p', 'f') group by c.oid, c.conrelid, c.contype, c.confrelid
  ), named as (
    select t.oid, n.nspname || '.' || t.relname as name, n.nspname as schema, t.relrowsecurity, t.relforcerowsecurity
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in (${FOREIGN_SCHEMAS})
  )
  select t.name, t.schema, obj_description(t.oid, 'pg_class') as comment,
    coalesce((select columns from keys where conrelid = t.oid and contype = 'p'), '{}') as key,
    array(select attname::text from columns where attrelid = t.oid order by attnum) as columns,
    t.relrowsecurity as secured, t.relforcerowsecurity as forced,
    coalesce((select array_agg(concat_ws(' ', cmd, 'using', qual, 'check', with_check) order by policyname)
      from pg_policies p where p.schemaname || '.' || p.tablename = t.name), '{}') as policies,
    coalesce((select jsonb_agg(jsonb_build_object('to', r.name, 'columns', k.columns) order by r.name)
      from keys k join named r on r.oid = k.confrelid where k.conrelid = t.oid and k.contype = 'f'), '[]') as references
  from named t order by t.name`

/** Every table of the migrated database, and what guards it. */
export async function readCatalog(url: string): Promise<Table[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Table>(QUERY).finally(() => client.end())
  return rows
}
