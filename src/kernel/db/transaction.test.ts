import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { inTransaction } from './transaction.store.ts'

const SCHEMA = `create schema trial; create table trial.note (what text not null);
  grant usage on schema trial to yichuang_app; grant select, insert on trial.note to yichuang_app;`
const NOBODY = { read: [], write: null, actor: 'test' }

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform({ schema: SCHEMA })
})
afterAll(() => bare.close())

const kept = async () => (await bare.database.pool.query('select what from trial.note')).rows

it('keeps nothing of what was asked for beside a statement that failed', async () => {
  const work = inTransaction(bare.database.db, NOBODY, false, (tx) =>
    Promise.all([
      sql`select 1 / 0`.execute(tx),
      sql`insert into trial.note values ('beside')`.execute(tx),
      sql`insert into trial.note values ('behind')`.execute(tx),
    ]),
  )
  await expect(work).rejects.toThrow('division by zero')
  expect(await kept()).toEqual([])
})

it('refuses statements that come after its end, however it ended', async () => {
  const late: Promise<unknown>[] = []
  for (const fails of [true, false]) {
    const work = inTransaction(bare.database.db, NOBODY, false, async (tx) => {
      const write = () => sql`insert into trial.note values ('late')`.execute(tx)
      late.push(sleep(100).then(write).catch(String))
      if (fails) throw new Error('broken')
    })
    await work.catch(() => undefined)
  }
  expect(await Promise.all(late)).toEqual([
    'Error: Transaction is already rolled back',
    'Error: Transaction is already committed',
  ])
  expect(await kept()).toEqual([])
})
