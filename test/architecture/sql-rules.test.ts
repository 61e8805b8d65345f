import { describe, expect, it } from 'vitest'
import { migrationClocks } from './migrations.ts'
import { parseSource } from './source.ts'
import { foreignTables, sqlClocks, sqlOutsideStores } from './sql-rules.ts'

describe('SQL outside a store', () => {
  const guilty = [
    'const rows = await sql`select 1`.execute(tx)',
    'const rows = await sql<{ n: number }>`select 1`.execute(tx)',
    "client.query('select 1')",
    'client.query<Row>(`update a.b set c = 1`)',
    "tables(ctx).selectFrom('a.b').selectAll()",
    "db.insertInto('a.b').values({})",
    "db.updateTable('a.b')",
    "db.deleteFrom('a.b')",
  ]
  it.each(guilty)('finds %s', (text) => {
    expect(sqlOutsideStores([parseSource('src/modules/a/a.ts', text)])).toHaveLength(1)
    expect(sqlOutsideStores([parseSource('src/apps/a.ts', text)])).toHaveLength(1)
    expect(sqlOutsideStores([parseSource('src/modules/a/a.store.ts', text)])).toEqual([])
    expect(sqlOutsideStores([parseSource('src/modules/a/a.test.ts', text)])).toEqual([])
  })
  it('lets other queries pass', () => {
    const text = "new URL(a).query('x'); parse(text.query('name'), 'select')"
    expect(sqlOutsideStores([parseSource('src/modules/a/a.ts', text)])).toEqual([])
  })
})

describe('tables of another module', () => {
  const guilty = [
    "db.selectFrom('org.unit')",
    "db.selectFrom('org.unit as u')",
    "query.innerJoin('org.unit', 'org.unit.id', 'a.b.unitId')",
    'sql`select * from a.b join org.unit u on true`',
    'sql`insert into "org"."unit" values (1)`',
  ]
  const schemas = ['a', 'org', 'kernel', 'files']
  it.each(guilty)('finds %s', (text) => {
    expect(foreignTables([parseSource('src/modules/a/a.store.ts', text)], schemas)).toHaveLength(1)
    expect(foreignTables([parseSource('src/modules/org/a.store.ts', text)], ['org'])).toEqual([])
  })
  it('lets aliases, settings and the kernel in the kernel pass', () => {
    const own = "sql`select b.id, org_b.id, set_config('app.org', 'x', true) from a.b`; emit('a.b.c')"
    expect(foreignTables([parseSource('src/modules/a/a.store.ts', own)], schemas)).toEqual([])
    const kernel = "db.selectFrom('kernel.idempotency')"
    expect(foreignTables([parseSource('src/kernel/platform/a.store.ts', kernel)], schemas)).toEqual([])
    expect(foreignTables([parseSource('src/modules/a/a.store.ts', kernel)], schemas)).toHaveLength(1)
    expect(foreignTables([parseSource('src/kernel/a-b/a.store.ts', own)], schemas)).toEqual([])
  })
})

it('finds SQL that reads the clock', () => {
  const guilty = [
    'sql`select now()`',
    'sql`select current_timestamp`',
    "client.query('update a set b = clock_timestamp ()')",
  ]
  for (const text of guilty)
    expect(sqlClocks([parseSource('src/modules/a/a.store.ts', text)])).toHaveLength(1)
  expect(sqlClocks([parseSource('src/modules/a/a.store.ts', 'sql`select known(1), 2 as now`')])).toEqual([])
  expect(
    migrationClocks([{ name: 'a/1', text: 'create table a (at timestamptz default now())' }]),
  ).toHaveLength(1)
  expect(migrationClocks([{ name: 'a/1', text: '-- as of now() not used\nselect 1' }])).toEqual([])
})
