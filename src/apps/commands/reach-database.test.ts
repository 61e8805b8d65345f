import { expect, inject, it } from 'vitest'
import { readConfig } from '#kernel/config'
import { reachDatabase } from './reach-database.ts'

const reach = (DATABASE_URL: string) => reachDatabase(readConfig({ DATABASE_URL }), { beside: false })

function changed(change: (url: URL) => void): string {
  const url = new URL(inject('adminUrl'))
  change(url)
  return url.href
}

it('takes an outside database as it is', async () => {
  const database = await reach(inject('adminUrl'))
  expect(database.adminUrl).toBe(inject('adminUrl'))
  await database.stop()
  await reach(database.adminUrl)
})

it('says in one sentence that the outside database is down', async () => {
  const down = changed((url) => {
    url.port = '1'
  })
  await expect(reach(down)).rejects.toThrow(/^无法连接 DATABASE_URL .*ECONNREFUSED/)
})

it('says in one sentence that the outside database refuses the user or lacks the database', async () => {
  const wrongPassword = changed((url) => {
    url.password = 'wrong'
  })
  await expect(reach(wrongPassword)).rejects.toThrow(/^DATABASE_URL .*拒绝.*28P01/)
  const wrongName = changed((url) => {
    url.pathname = '/no_such_database'
  })
  await expect(reach(wrongName)).rejects.toThrow(/^DATABASE_URL .*拒绝.*3D000/)
})
