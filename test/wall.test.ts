import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runUrls } from '../src/apps/database.ts'
import { type County, makeCounty } from './county.ts'
import { TEST_PASSWORDS } from './database.ts'
import { NODE_TABLES } from './node-tables.ts'
import { makeRichCounty } from './rich-county.ts'
import { createWorld, type World } from './world.ts'

/** PostgreSQL: a row that a policy does not let in, or a verb that the role was never given. */
const FORBIDDEN = '42501'
/** A reference: an event is kept as long as a delivery of it is, and a delivery until it was made. */
const OWED = '23503'
/** A trigger that refuses before the policy is asked. */
const RAISED = 'P0001'

let world: World
let suxian: County
let xiangshan: County
let admin: pg.Client
/** The database as a running platform enters it. */
let app: pg.Client
/** Business tables that hold rows of 苏仙区, each with one of them. */
let tables: readonly {
  readonly name: string
  readonly rows: number
  readonly row: unknown
  /** Columns that are written; the database computes the others of them. */
  readonly columns: string
}[]

beforeAll(async () => {
  world = await createWorld()
  suxian = await makeRichCounty(world, 'SX-WJJ')
  xiangshan = await makeCounty(world, 'xiangshan')
  admin = new pg.Client({ connectionString: world.adminUrl })
  app = new pg.Client({ connectionString: runUrls(world.adminUrl, TEST_PASSWORDS).app })
  await Promise.all([admin.connect(), app.connect()])
  const { rows: found } = await admin.query<{ name: string; columns: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select string_agg(quote_ident(w.attname), ', ' order by w.attnum) from pg_attribute w
        where w.attrelid = c.oid and w.attnum > 0 and not w.attisdropped and w.attgenerated = '') as columns
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'government_id'
    where c.relkind = 'r' order by 1`)
  tables = await Promise.all(
    found
      .filter(({ name }) => !NODE_TABLES.includes(name.replaceAll('"', '')))
      .map(async ({ name, columns }) => {
        const { rows } = await admin.query<{ rows: number; row: unknown }>(
          `select count(*)::int as rows, (array_agg(to_jsonb(t)))[1] as row from ${name} t where government_id = $1`,
          [suxian.id],
        )
        return { name, columns, rows: rows[0]?.rows ?? 0, row: rows[0]?.row }
      }),
  )
}, 180_000)
afterAll(async () => {
  await Promise.all([admin.end(), app.end()])
  await world.close()
})

/** Runs one statement as the platform would, inside the wall given, and undoes it. */
async function inside(read: readonly string[], write: string | null, text: string, values: unknown[]) {
  await app.query('begin')
  try {
    await app.query(
      `select set_config('app.governments', $1, true), set_config('app.government', $2, true)`,
      [`{${read.join(',')}}`, write ?? ''],
    )
    return (await app.query<{ n: number }>(text, values)).rows[0]?.n ?? 0
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    await app.query('rollback')
  }
}

const count = (name: string) => `select count(*)::int as n from ${name} where government_id = $1`

test('the wall is tried on tables that hold something', () => {
  expect(tables.length).toBeGreaterThan(25)
  expect(tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(25)
})

describe('a row of one government', () => {
  const each = async (judge: (table: (typeof tables)[number]) => Promise<unknown>) => {
    const wrong: [string, unknown][] = []
    for (const table of tables.filter(({ rows }) => rows > 0)) {
      const fault = await judge(table)
      if (fault !== undefined) wrong.push([table.name, fault])
    }
    return wrong
  }

  test('is not seen from another, nor where no government is set', async () => {
    expect(
      await each(async ({ name }) => {
        const foreign = await inside([xiangshan.id], xiangshan.id, count(name), [suxian.id])
        const unset = await inside([], null, count(name), [suxian.id])
        return foreign === 0 && unset === 0 ? undefined : [foreign, unset]
      }),
    ).toEqual([])
  })

  test('is seen whole from its own and from above', async () => {
    expect(
      await each(async ({ name, rows }) => {
        const own = await inside([suxian.id], suxian.id, count(name), [suxian.id])
        const above = await inside([suxian.id, xiangshan.id], xiangshan.id, count(name), [suxian.id])
        return own === rows && above === rows ? undefined : [own, above, rows]
      }),
    ).toEqual([])
  })

  test('is not changed, deleted or written from another, even by somebody who may read it', async () => {
    const change = (name: string) =>
      `with hit as (update ${name} set government_id = government_id where government_id = $1 returning 1)
       select count(*)::int as n from hit`
    const remove = (name: string) =>
      `with hit as (delete from ${name} where government_id = $1 returning 1) select count(*)::int as n from hit`
    const write = (name: string, columns: string) =>
      `with hit as (insert into ${name} (${columns}) overriding system value
         select ${columns} from jsonb_populate_record(null::${name}, $1) returning 1)
       select count(*)::int as n from hit`
    const both = [suxian.id, xiangshan.id]
    expect(
      await each(async ({ name, row, columns }) => {
        const changed = await inside(both, xiangshan.id, change(name), [suxian.id])
        const removed = await inside(both, xiangshan.id, remove(name), [suxian.id])
        const written = await inside(both, xiangshan.id, write(name, columns), [JSON.stringify(row)])
        const untouched = [changed, removed].every((given) => given === 0 || given === FORBIDDEN)
        const kept = written === FORBIDDEN || written === RAISED
        return untouched && kept ? undefined : [changed, removed, written]
      }),
    ).toEqual([])
  })

  test('acts, events and their hashes are not changed or deleted from their own government either', async () => {
    const own = [suxian.id]
    const sealed = { 'ledger.act': FORBIDDEN, 'events.outbox': OWED }
    for (const [name, kept] of Object.entries(sealed)) {
      expect(await inside(own, suxian.id, `delete from ${name} where government_id = $1`, own)).toBe(kept)
      expect(
        await inside(own, suxian.id, `update ${name} set type = type where government_id = $1`, own),
      ).toBe(FORBIDDEN)
    }
  })
})
