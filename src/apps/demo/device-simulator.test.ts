import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeviceSimulator, startDeviceSimulator } from './device-simulator.ts'

const SECRET = 'paired-for-this-test'
const ORIGIN = 'http://127.0.0.1:4300'
const CARD = { name: '虚构人', idNumber: '431003199003075130', address: '虚构路 1 号' }

const printed: string[][] = []
let simulator: DeviceSimulator
beforeAll(async () => {
  simulator = await startDeviceSimulator({
    ...{ port: 0, secret: SECRET, origins: [ORIGIN], cards: [CARD] },
    print: (lines) => void printed.push([...lines]),
  })
})
afterAll(() => simulator.close())

const ask = (path: string, headers: Record<string, string> = {}, body = '{}', method = 'POST') =>
  fetch(`${simulator.url}${path}`, {
    method,
    headers: {
      ...{ origin: ORIGIN, authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      ...headers,
    },
    ...(method === 'POST' && { body }),
  })

test('it listens to this machine only', () => expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:/))

test('it reads a card to a paired workbench, and lets its page read the answer', async () => {
  const response = await ask('/v1/card/read')
  expect(await response.json()).toEqual(CARD)
  expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN)
})

test('a browser may ask whether it may', async () => {
  const response = await ask('/v1/card/read', { authorization: '' }, '', 'OPTIONS')
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
  expect(response.headers.get('access-control-allow-private-network')).toBe('true')
})

test('another site and another secret get nothing', async () => {
  const foreign = await ask('/v1/card/read', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  expect((await ask('/v1/card/read', { authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await ask('/v1/card/read', { origin: '' })).status).toBe(403)
})

test('it prints a ticket, and nothing that is none', async () => {
  expect((await ask('/v1/ticket/print', {}, '{"lines":["A012","前面还有 3 人"]}')).status).toBe(200)
  expect(printed).toEqual([['A012', '前面还有 3 人']])
  expect((await ask('/v1/ticket/print', {}, '{"lines":[]}')).status).toBe(400)
  expect((await ask('/v1/ticket/print', {}, 'x')).status).toBe(400)
})

test('without a card it says so', async () => {
  const empty = await startDeviceSimulator({
    ...{ port: 0, secret: SECRET, origins: [ORIGIN], cards: [], print: () => undefined },
  })
  const headers = { origin: ORIGIN, authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' }
  const { status } = await fetch(`${empty.url}/v1/card/read`, { method: 'POST', headers, body: '{}' })
  expect(status).toBe(404)
  await empty.close()
})
