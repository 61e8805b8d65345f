import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world'
import { makePlace, minutes, PASSWORD } from './identity.fixtures.ts'
import { resolveSession } from './resolve-session.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await makePlace(world, 'suxian')
})
afterAll(() => world.close())

const post = (url: string, payload: object, cookie?: string) =>
  world.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'idempotency-key': randomUUID(), ...(cookie !== undefined && { cookie }) },
  })
const me = (cookie: string) =>
  world.app.inject({ method: 'GET', url: '/api/identity/me', headers: { cookie } })

test('over HTTP the session lives in a cookie that scripts cannot read, until it is ended', async () => {
  const logIn = await post('/api/identity/desk/login', { login: 'suxian.c01', password: PASSWORD })
  const [given] = logIn.cookies
  expect(logIn.json()).toEqual({ mustChangePassword: false })
  expect(given).toMatchObject({ name: 'yc_desk', httpOnly: true, sameSite: 'Lax', path: '/' })
  const cookie = `yc_desk=${given?.value}`
  expect((await me(cookie)).json()).toMatchObject({ login: 'suxian.c01' })

  world.setNow(minutes(1))
  expect((await me(cookie)).statusCode).toBe(200)
  const { rows } = await world.composition.database.pool.query(
    'select last_seen_at, digest from identity.session',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ last_seen_at: new Date(minutes(1)) })
  expect(rows[0].digest).not.toBe(given?.value)

  world.setNow(minutes(5))
  const resolve = resolveSession(world.composition.database.db, world.now)
  const quietly = await resolve('desk', given?.value ?? '', '10.1.2.3', true)
  expect(quietly).toMatchObject({ kind: 'staff' })
  const seen = await world.composition.database.pool.query('select last_seen_at from identity.session')
  expect(seen.rows[0]).toMatchObject({ last_seen_at: new Date(minutes(1)) })

  const logOut = await post('/api/identity/session/end', {}, cookie)
  expect(logOut.cookies[0]).toMatchObject({ name: 'yc_desk', value: '' })
  expect((await me(cookie)).statusCode).toBe(401)
})

test('a refused log-in is a problem in the caller’s language and sets no cookie', async () => {
  const refused = await post('/api/identity/desk/login', { login: 'suxian.c01', password: 'wrong' })
  expect(refused.statusCode).toBe(401)
  expect(refused.cookies).toEqual([])
  expect(refused.json()).toMatchObject({
    code: 'identity.log-in-failed',
    title: expect.stringContaining('口令'),
  })
})
