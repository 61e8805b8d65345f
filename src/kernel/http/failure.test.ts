import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, inject, it } from 'vitest'
import { openDatabase } from '#kernel/db'
import { Refusal } from '#kernel/errors'
import { refusalOf } from './failure.ts'

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )
const codeOf = (error: unknown) => {
  const found = refusalOf(error)
  return found instanceof Refusal ? found.code : undefined
}

it('knows a database that cannot be reached', async () => {
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', max: 1, applicationName: 'test' })
  expect(codeOf(await errorOf(sql`select 1`.execute(away.db)))).toBe('kernel.database-away')
  await away.close()
})

it('knows a database that ends the connection', async () => {
  const database = openDatabase({ url: inject('adminUrl'), max: 1, applicationName: 'test' })
  const ended = await errorOf(sql`select pg_terminate_backend(pg_backend_pid())`.execute(database.db))
  expect(codeOf(ended)).toBe('kernel.database-away')
  await expect.poll(() => errorOf(sql`select 1`.execute(database.db))).toBeUndefined()
  await database.close()
})

it('takes nothing else for it: a missing file, a broken statement', async () => {
  const database = openDatabase({ url: inject('adminUrl'), max: 1, applicationName: 'test' })
  expect(codeOf(await errorOf(readFile('/no/such/file')))).toBeUndefined()
  expect(codeOf(await errorOf(sql`select 1/0`.execute(database.db)))).toBeUndefined()
  for (const bug of [new TypeError('x'), 'text', undefined, null]) expect(codeOf(bug)).toBeUndefined()
  await database.close()
})

it('makes refusals of what the web server refuses', () => {
  const refused = (statusCode: number) => codeOf(Object.assign(new Error('x'), { statusCode }))
  expect([refused(400), refused(413), refused(415)]).toEqual([
    'kernel.unreadable',
    'kernel.too-large',
    'kernel.unreadable',
  ])
  expect(refused(500)).toBeUndefined()
})
