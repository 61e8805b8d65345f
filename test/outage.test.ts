import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { asAdmin } from '#test/database'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { hiddenOf } from '../drill/page-form.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

/** Lets nobody into the database, or everybody again. */
async function setAway(away: boolean): Promise<void> {
  const name = new URL(world.adminUrl).pathname.slice(1)
  await asAdmin(inject('adminUrl'), `alter database ${name} with allow_connections ${!away}`)
  if (!away) return
  await asAdmin(
    inject('adminUrl'),
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
}

it('keeps what was typed into a form while the database is away, and takes it afterwards', async () => {
  const path = `/${town.slug}/login`
  const page = await world.app.inject({ url: path })
  expect(page.statusCode).toBe(200)
  const cookies = Object.fromEntries(page.cookies.map(({ name, value }) => [name, value]))
  const post = (fields: Record<string, string>) =>
    world.app.inject({
      method: 'POST',
      url: `${path}?do=login`,
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const typed: Record<string, string> = {
    ...hiddenOf(page.body),
    account: '431003198804126028',
    password: 'a wrong password',
  }

  await setAway(true)
  const away = await post(typed)
  const ready = await world.app.inject({ url: '/readyz' })
  await setAway(false)

  expect(ready.statusCode).toBe(503)
  expect(away.statusCode).toBe(503)
  expect(away.headers['retry-after']).toBe('10')
  expect(away.body).toContain('暂时无法保存，请稍后再提交')
  expect(away.body).not.toContain('a wrong password')
  const held = hiddenOf(away.body)
  expect(held).toMatchObject({ account: typed.account, _csrf: typed._csrf })

  const back = await post({ ...held, password: 'a wrong password' })
  expect(back.statusCode).toBeGreaterThanOrEqual(400)
  expect(back.statusCode).toBeLessThan(500)
  expect(back.body).toContain('431003198804126028')
})
