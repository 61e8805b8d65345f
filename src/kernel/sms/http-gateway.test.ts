import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpSmsGateway, signatureOf } from './http-gateway.ts'

const key = Buffer.from('a key shared with the gateway')
const received: { headers: IncomingMessage['headers']; body: string }[] = []
let status = 202
let answering = ''
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  received.push({ headers: request.headers, body })
  response.writeHead(status).end(answering)
})

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise((done) => server.close(done)))

const gateway = () =>
  httpSmsGateway({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    key,
    time: () => new Date('2026-03-02T01:00:00.000Z'),
  })

test('a message is posted as signed JSON', async () => {
  status = 202
  await gateway().send({ id: 'm1', to: '13800000000', text: '验证码 123456' })
  const last = received.at(-1)
  expect(JSON.parse(last?.body ?? '')).toEqual({ id: 'm1', to: '13800000000', text: '验证码 123456' })
  expect(last?.headers['x-yichuang-timestamp']).toBe('2026-03-02T01:00:00.000Z')
  expect(last?.headers['x-yichuang-signature']).toBe(
    signatureOf(key, '2026-03-02T01:00:00.000Z', last?.body ?? ''),
  )
})

test.each([
  [400, true],
  [404, true],
  [408, false],
  [429, false],
  [500, false],
  [503, false],
])('an answer %i is permanent: %s', async (answered, permanent) => {
  status = answered
  const sending = gateway().send({ id: 'm2', to: '13800000000', text: 'x' })
  await expect(sending).rejects.toMatchObject({
    name: 'GatewayFailure',
    permanent,
    message: `sms-http-${answered}`,
  })
})

test('a gateway that is away is a temporary failure', async () => {
  const away = httpSmsGateway({ url: 'http://127.0.0.1:1/', key, time: () => new Date(0) })
  await expect(away.send({ id: 'm3', to: '13800000000', text: 'x' })).rejects.toMatchObject({
    permanent: false,
  })
})

test.each([
  ['', true],
  ['{"id":"m4"}', true],
  ['{"ok":true}', true],
  ['{"id":"another"}', false],
  ['<html>请登录</html>', false],
  ['"m4"', false],
  ['x'.repeat(100_000), false],
])('a 200 with %s is believed: %s', async (body, believed) => {
  status = 200
  answering = body
  const sent = await gateway()
    .send({ id: 'm4', to: '13800000000', text: 'x' })
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  answering = ''
  if (believed) expect(sent).toBeUndefined()
  else expect(sent).toMatchObject({ message: 'sms-answer', permanent: false, maybeTaken: true })
})

test.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  [
    'answers in drops without an end',
    (_request, response) => {
      response.writeHead(200)
      const dripping = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(dripping))
    },
  ],
  ['hangs up in the middle of its answer', (_, response) => response.write('{"id', () => response.destroy())],
  ['sends the message elsewhere', (_, response) => response.writeHead(302, { location: '/in' }).end()],
])('a gateway that %s is given up in time, and may have taken the message', async (_, hanging) => {
  const server = createServer(hanging)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const slow = httpSmsGateway({ url, key, time: () => new Date(0), timeoutMs: 200 })
  const sending = slow.send({ id: 'm5', to: '13800000000', text: 'x' })
  await expect(sending).rejects.toMatchObject({ permanent: false, maybeTaken: true })
  server.closeAllConnections()
  server.close()
})
