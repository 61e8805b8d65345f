import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTrialServer, type TrialServer } from './trial.fixtures.ts'

let server: TrialServer
beforeAll(async () => {
  server = await createTrialServer(true, ['10.0.0.0/8'])
})
afterAll(() => server.close())

const visit = (remoteAddress: string, forwardedFor: string) =>
  server.app.inject({
    url: '/healthz',
    remoteAddress,
    headers: { 'x-forwarded-for': forwardedFor, 'x-forwarded-proto': 'https' },
  })
const left = async (remoteAddress: string, forwardedFor: string) =>
  Number((await visit(remoteAddress, forwardedFor)).headers['x-ratelimit-remaining'])

it('counts callers apart behind a proxy that is trusted', async () => {
  const first = await left('10.1.2.3', '203.0.113.1')
  expect(await left('10.1.2.3', '203.0.113.2')).toBe(first)
  expect(await left('10.1.2.3', '203.0.113.2')).toBe(first - 1)
})

it('believes nobody else', async () => {
  const first = await left('192.0.2.9', '203.0.113.3')
  expect(await left('192.0.2.9', '203.0.113.4')).toBe(first - 1)
})
