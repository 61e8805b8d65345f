import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { listen, type OpenStream } from '#test/listen'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, STAFF } from './approval.fixtures.ts'

let hall: Hall
let base: string
const open: OpenStream[] = []
/** A busy machine may take its time. */
const SOON = { timeout: 15_000 }

beforeAll(async () => {
  hall = await makeHall()
  await hall.world.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = hall.world.app.server.address() as AddressInfo
  base = `http://127.0.0.1:${port}`
})
afterEach(async () => {
  for (const stream of open.splice(0)) stream.close()
  await expect.poll(() => hall.world.composition.hub.listeners, SOON).toBe(0)
})
afterAll(() => hall.world.close())

const post = (url: string, payload: object, cookie = '') =>
  hall.world.app.inject({
    ...{ method: 'POST', url, payload },
    headers: { 'idempotency-key': randomUUID(), cookie },
  })

async function logIn(role: keyof typeof STAFF): Promise<string> {
  await hall.desk(role)
  const { cookies } = await post('/api/identity/desk/login', {
    login: `suxian.${STAFF[role]}`,
    password: PASSWORD,
  })
  return `yc_desk=${cookies[0]?.value}`
}

async function hear(cookie: string, caseId?: string): Promise<OpenStream> {
  const query = caseId === undefined ? '' : `?caseId=${caseId}`
  const stream = await listen(`${base}/api/casework/live${query}`, cookie)
  open.push(stream)
  if (stream.status === 200) await expect.poll(() => stream.events[0]?.event, SOON).toBe('ready')
  return stream
}

/** Everything signalled before has been heard once this has. */
async function sayToAll(...topics: readonly string[]): Promise<void> {
  await rowsAsAdmin(
    hall.world.adminUrl,
    `select pg_notify('yichuang_live', '${JSON.stringify(topics)}') is null as said`,
  )
}

it('who looks at a case hears that somebody acted on it, and whose tray it is, that the tray changed', async () => {
  const { caseId } = await hall.apply()
  const [looker, clerk] = [await hear(await logIn('clerk'), caseId), await hear(await logIn('otherClerk'))]
  await hall.go(caseId, 'accept')
  await expect.poll(() => looker.told(), SOON).toContain(`case:${caseId}`)
  await expect.poll(() => clerk.told().some((topic) => topic.startsWith('tray:')), SOON).toBe(true)
  expect(clerk.told()).not.toContain(`case:${caseId}`)
})

it('a stranger may not listen to it, and hears nothing of it', async () => {
  const { caseId } = await hall.apply(1)
  const stranger = await logIn('elsewhere')
  expect((await hear(stranger, caseId)).status).toBe(404)
  expect((await hear(stranger, randomUUID())).status).toBe(404)
  expect((await hear('')).status).toBe(401)
  const stream = await hear(stranger)
  const own = `inbox:${hall.county.personId(STAFF.elsewhere)}`
  await hall.go(caseId, 'accept')
  await sayToAll(own)
  await expect.poll(() => stream.told(), SOON).toContain(own)
  expect(stream.told()).toEqual([own])
})

it('what was rolled back is never heard', async () => {
  const { caseId } = await hall.apply(2)
  const stream = await hear(await logIn('clerk'), caseId)
  const own = `inbox:${hall.county.personId(STAFF.clerk)}`
  const reviewed = (await hall.desk('clerk')).call(approvalContract.endpoints.acceptCase, {
    caseId,
    opinion: '\u0000',
  })
  await expect(reviewed).rejects.toThrow()
  await sayToAll(own)
  await expect.poll(() => stream.told(), SOON).toContain(own)
  expect(stream.told()).toEqual([own])
})

it('ends with the session, at once', async () => {
  const cookie = await logIn('clerk')
  const stream = await hear(cookie)
  await post('/api/identity/session/end', {}, cookie)
  await stream.ended
  expect(stream.events.at(-1)?.event).toBe('over')
  expect((await hear(cookie)).status).toBe(401)
})

it('comes back after the line to the database broke, and hears again', async () => {
  const { caseId } = await hall.apply(1)
  const cookie = await logIn('clerk')
  const first = await hear(cookie, caseId)
  await rowsAsAdmin(
    hall.world.adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'yichuang live'`,
  )
  await first.ended
  const again = await hear(cookie, caseId)
  await hall.go(caseId, 'accept')
  await expect.poll(() => again.told(), SOON).toContain(`case:${caseId}`)
})

it('no person holds more than eight', async () => {
  const cookie = await logIn('clerk')
  for (let n = 0; n < 8; n++) expect((await hear(cookie)).status).toBe(200)
  expect((await hear(cookie)).status).toBe(429)
})

it('all end when the server stops', async () => {
  const stream = await hear(await logIn('clerk'))
  await hall.world.app.close()
  await stream.ended
  expect(stream.events.at(-1)?.event).toBe('ready')
})
