import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin } from '#test/database'
import { inTransaction, type Wall } from './transaction.store.ts'

const SCHEMA = `
  create schema trial;
  grant usage on schema trial to yichuang_app;
  create table trial.box (government_id uuid not null, id uuid not null, n int not null, primary key (government_id, id));
  call kernel.wall('trial.box');
  create table trial.row (government_id uuid not null, id uuid not null, box_id uuid not null,
    primary key (government_id, id), foreign key (government_id, box_id) references trial.box);
  call kernel.wall('trial.row', 'insert');`

let bare: BarePlatform
const [one, two, box] = [randomUUID(), randomUUID(), randomUUID()]

const inside = (wall: Partial<Wall>, text: string, readOnly = false) =>
  inTransaction(bare.database.db, { read: [], write: null, actor: 'test', ...wall }, readOnly, (tx) =>
    sql<Record<string, unknown>>`${sql.raw(text)}`.execute(tx),
  )
const own = (id: string): Partial<Wall> => ({ read: [id], write: id })
const count = async (wall: Partial<Wall>) => (await inside(wall, 'select n from trial.box')).rows.length
const insert = (government: string, id: string) =>
  `insert into trial.box values ('${government}', '${id}', 1)`

beforeAll(async () => {
  bare = await createBarePlatform({ schema: SCHEMA })
  await inside(own(one), insert(one, box))
  await inside(own(two), insert(two, randomUUID()))
  await inside(own(two), insert(two, randomUUID()))
})
afterAll(() => bare.close())

describe('the wall', () => {
  it('is met as a role that cannot pass it', async () => {
    const { rows } = await inside(
      {},
      'select current_user as who, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ who: 'yichuang_app', rolsuper: false, rolbypassrls: false }])
  })
  it('shows the rows of the governments that may be read', async () => {
    expect(await count({ read: [one] })).toBe(1)
    expect(await count({ read: [two] })).toBe(2)
    expect(await count({ read: [one, two] })).toBe(3)
  })
  it('shows nothing where nothing is set, and does not remember the transaction before', async () => {
    expect(await count({})).toBe(0)
    const { rows } = await bare.database.pool.query('select n from trial.box')
    expect(rows).toEqual([])
  })
  it('does not show rows that may only be written', async () => {
    expect(await count({ write: one })).toBe(0)
  })
  it('refuses to write for another government, or for none', async () => {
    const refused = /row-level security/
    await expect(inside(own(one), insert(two, randomUUID()))).rejects.toThrow(refused)
    await expect(inside({ read: [one] }, insert(one, randomUUID()))).rejects.toThrow(refused)
    await expect(inside(own(one), `update trial.box set government_id = '${two}'`)).rejects.toThrow(refused)
  })
  it('leaves rows of another government as they are', async () => {
    const changed = await inside({ read: [one, two], write: one }, 'update trial.box set n = 7')
    expect(changed.numAffectedRows).toBe(1n)
    const gone = await inside(
      { read: [one, two], write: one },
      `delete from trial.box where government_id = '${two}'`,
    )
    expect(gone.numAffectedRows).toBe(0n)
    expect(await count({ read: [two] })).toBe(2)
  })
  it('lets no foreign key reach over it', async () => {
    const row = (government: string) =>
      `insert into trial.row values ('${government}', '${randomUUID()}', '${box}')`
    await inside(own(one), row(one))
    await expect(inside({ read: [one, two], write: two }, row(two))).rejects.toThrow('foreign key')
  })
  it('gives only the verbs that were asked for', async () => {
    await expect(inside(own(one), 'update trial.row set box_id = box_id')).rejects.toThrow(
      'permission denied',
    )
    await expect(inside(own(one), 'truncate trial.box')).rejects.toThrow('permission denied')
    await expect(inside(own(one), 'alter table trial.box disable row level security')).rejects.toThrow(
      'must be owner',
    )
  })
  it('takes ids and nothing else for governments', async () => {
    const forged = [`${one},${two}`, `${one}}`, '*', '', `${one}"`, "' or true --"]
    for (const id of forged) {
      await expect(inside({ read: [id] }, 'select n from trial.box')).rejects.toThrow('invalid input syntax')
      await expect(inside({ write: id }, 'select n from trial.box')).rejects.toThrow('invalid input syntax')
    }
  })
  it('refuses a table without a government', async () => {
    const text = "create table trial.loose (id uuid primary key); call kernel.wall('trial.loose')"
    await expect(asAdmin(bare.adminUrl, text)).rejects.toThrow('trial.loose has no government_id')
  })
})

describe('a transaction', () => {
  it('rolls back what it did when it throws', async () => {
    const before = await count({ read: [one] })
    const broken = inTransaction(
      bare.database.db,
      { read: [one], write: one, actor: 'test' },
      false,
      async (tx) => {
        await sql`${sql.raw(insert(one, randomUUID()))}`.execute(tx)
        throw new Error('broken')
      },
    )
    await expect(broken).rejects.toThrow('broken')
    expect(await count({ read: [one] })).toBe(before)
  })
  it('writes nothing when it is for reading', async () => {
    await expect(inside(own(one), insert(one, randomUUID()), true)).rejects.toThrow('read-only transaction')
  })
  it('tells the database who acts, in its own time only', async () => {
    const { rows } = await inside({ actor: 'staff:1' }, "select current_setting('app.actor') as actor")
    expect(rows).toEqual([{ actor: 'staff:1' }])
  })
})

it('reads dates as text, counts as numbers, and keeps keys inside JSON', async () => {
  const text = `select date '2026-03-02' as a_day, 7::bigint as a_count, '{"snake_key": 1}'::jsonb as a_body`
  expect((await inside({}, text)).rows).toEqual([{ aDay: '2026-03-02', aCount: 7, aBody: { snake_key: 1 } }])
})
