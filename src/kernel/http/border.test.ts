import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monotonicMs } from '#kernel/time'
import { createTrialServer, multipart, type TrialServer } from './trial.fixtures.ts'

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\nstartxref\n0\n%%EOF\n')
let server: TrialServer
let port = 0
const silent = { headersMs: 400, requestMs: 900, silenceMs: 700, exchangeMs: 2_500, lookMs: 100 }
beforeAll(async () => {
  server = await createTrialServer({
    patience: { ...silent, connections: 60, perAddress: 30 },
    hosts: () => ['zw.example'],
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.close())

const open = (): Socket => connect(port, '127.0.0.1').on('error', () => undefined)
/** Sends bytes as they are; everything that comes back until the server closes. */
function send(text: string | Buffer, over = open()): Promise<string> {
  return new Promise((done) => {
    let all = ''
    over.setEncoding('utf8').on('data', (part: string) => {
      all += part
    })
    over.on('close', () => done(all))
    over.write(text)
  })
}
const lines = (...head: string[]) => `${[...head, 'connection: close'].join('\r\n')}\r\n\r\n`
const request = (target: string, ...headers: string[]) =>
  send(lines(`GET ${target} HTTP/1.1`, 'host: 127.0.0.1', ...headers))
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)

describe('bytes that are no request', () => {
  const POST = 'POST /api/trial/notes HTTP/1.1'
  const cases: [string, string, number][] = [
    ['two lengths', lines(POST, 'host: 127.0.0.1', 'content-length: 5', 'content-length: 6'), 400],
    [
      'a length and chunks',
      lines(POST, 'host: 127.0.0.1', 'content-length: 5', 'transfer-encoding: chunked'),
      400,
    ],
    ['chunks under another name', lines(POST, 'host: 127.0.0.1', 'transfer-encoding: xchunked'), 400],
    ['a length that is none', lines(POST, 'host: 127.0.0.1', 'content-length: +5'), 400],
    ['a space before the colon', lines('GET / HTTP/1.1', 'host : 127.0.0.1'), 400],
    ['a folded header', 'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: a\r\n b: c\r\n\r\n', 400],
    ['lines that end early', 'GET / HTTP/1.1\nhost: 127.0.0.1\n\n', 400],
    ['a zero byte', 'GET /\0 HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01', 400],
    ['headers over 16 KB', lines('GET / HTTP/1.1', 'host: 127.0.0.1', `x: ${'a'.repeat(20_000)}`), 431],
    ['an address over 16 KB', lines(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'host: 127.0.0.1'), 431],
  ]
  it.each(cases)('are refused: %s', async (_what, text, status) => {
    const answer = await send(text)
    expect(statusOf(answer)).toBe(status)
    expect(answer.toLowerCase()).toContain('connection: close')
  })
  it('are answered in words where the server can', async () => {
    const answer = await send(lines(POST, 'host: 127.0.0.1', 'content-length: 5', 'content-length: 6'))
    expect(answer).toContain('application/problem+json')
    expect(answer).toContain('无法读取提交的内容')
    expect(answer).toContain('x-content-type-options: nosniff')
  })
  it('carry no second request in the body of the first', async () => {
    const hidden = 'GET /api/trial/scarce HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'
    const body = `0\r\n\r\n${hidden}`
    const answer = await send(
      `${lines(POST, 'host: 127.0.0.1', 'content-type: application/json', `content-length: ${body.length}`)}${body}`,
    )
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })
})

describe('an address', () => {
  it.each([
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/workbench/assets/..%2f..%2f..%2fpackage.json',
    '//etc/passwd',
    '/assets/%00trial.css',
    '/assets/..%5c..%5cpackage.json',
    '/./../package.json',
    '/trial/page/%2e%2e/nothing',
    '/;/trial/nothing',
    '/api/trial/echo/%00',
    '/api/trial/echo/..%2f..%2fhealthz',
  ])('that climbs finds nothing: %s', async (target) => {
    const answer = await request(target)
    expect([400, 404, 422]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/root:|"name": "yichuang"/)
  })
})

describe('a name', () => {
  const named = (host: string) => send(lines('GET /healthz HTTP/1.1', `host: ${host}`)).then(statusOf)
  it('of the installation, an address in numbers and localhost are answered', async () => {
    for (const host of [
      'zw.example',
      'ZW.example:8080',
      'zw.example.',
      '127.0.0.1:80',
      '[::1]:80',
      'localhost',
    ])
      expect([host, await named(host)]).toEqual([host, 200])
  })
  it('of anybody else is not', async () => {
    for (const host of ['evil.example', 'zw.example.evil.test', 'zw.example@evil.test', 'a b', '', '[zw]'])
      expect([host, [400, 421].includes(await named(host))]).toEqual([host, true])
  })
  it('handed on by whoever is no proxy counts for nothing', async () => {
    const answer = await request(
      '/trial/page',
      'x-forwarded-host: evil.example',
      'forwarded: host=evil.example',
    )
    expect(statusOf(answer)).toBe(200)
    expect(answer).not.toContain('evil.example')
  })
  it('is told in words', async () => {
    const answer = await server.app.inject({ url: '/healthz', headers: { host: 'evil.example' } })
    expect([answer.statusCode, answer.json().code]).toEqual([421, 'kernel.wrong-host'])
  })
})

describe('a slow client', () => {
  it('that does not finish its headers is told so and let go', async () => {
    const socket = open()
    const timer = setInterval(() => socket.write('x: y\r\n'), 60)
    const answer = await send('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n', socket)
    clearInterval(timer)
    expect(statusOf(answer)).toBe(408)
    expect(answer).toContain('网络太慢')
  })
  it('that does not finish its body is let go, and nothing was done', async () => {
    const told = server.bare.told()
    const socket = open()
    const timer = setInterval(() => socket.write(' '), 60)
    const head = `POST /api/trial/notes HTTP/1.1\r\nhost: 127.0.0.1\r\nidempotency-key: slow\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n`
    const answer = await send(head, socket)
    clearInterval(timer)
    expect([0, 400, 408]).toContain(statusOf(answer))
    expect(server.bare.told()).toBe(told)
  })
  it('that stops in the middle of an upload is let go', async () => {
    const { payload, headers } = multipart([
      { name: 'name', value: 'a' },
      { name: 'file', value: PDF, file: 'a.pdf' },
    ])
    const head = `POST /api/trial/files HTTP/1.1\r\nhost: 127.0.0.1\r\nidempotency-key: cut\r\ncontent-type: ${headers['content-type']}\r\ncontent-length: ${payload.length}\r\n\r\n`
    const answer = await send(Buffer.concat([Buffer.from(head), payload.subarray(0, 80)]))
    expect([0, 400, 408]).toContain(statusOf(answer))
  })
  it('that says nothing at all is let go', async () => {
    expect([0, 408]).toContain(statusOf(await send('')))
  })
  it('does not keep others waiting, and cannot take every connection', async () => {
    const sockets = Array.from({ length: 50 }, open)
    for (const socket of sockets) socket.resume().write('GET / HTTP/1.1\r\n')
    const held = () => new Promise<number>((done) => server.app.server.getConnections((_error, n) => done(n)))
    await expect.poll(held, { timeout: 5_000 }).toBeGreaterThan(0)
    await expect.poll(held, { timeout: 5_000 }).toBeLessThanOrEqual(30)
    await Promise.all(
      sockets.map((socket) => new Promise((done) => (socket.closed ? done(0) : socket.on('close', done)))),
    )
    await expect.poll(async () => statusOf(await request('/healthz')), { timeout: 5_000 }).toBe(200)
  })
})

describe('a server that closes', () => {
  it('waits for no connection on which nothing was asked, or whose answer was given', async () => {
    const own = await createTrialServer()
    await own.app.listen({ port: 0, host: '127.0.0.1' })
    const to = (own.app.server.address() as AddressInfo).port
    const socketTo = () => connect(to, '127.0.0.1').on('error', () => undefined)
    const [silentOne, halfOne, answered] = [socketTo(), socketTo(), socketTo()]
    halfOne.write('GET /healthz HTTP/1.1\r\nhost: 127')
    const given = new Promise((done) => answered.once('data', done))
    answered.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
    await given
    const gone = Promise.all(
      [silentOne, halfOne, answered].map((one) => new Promise((done) => one.once('close', done))),
    )
    const begun = monotonicMs()
    await own.close()
    expect(monotonicMs() - begun).toBeLessThan(2_000)
    await gone
  })
})

describe('behind a proxy that speaks TLS', () => {
  it('browsers are told to come so again, and cookies go no other way', async () => {
    const behind = await createTrialServer({ trustProxy: ['127.0.0.1'] })
    const headers = { 'x-forwarded-proto': 'https', 'idempotency-key': randomUUID() }
    const done = await behind.app.inject({ method: 'POST', url: '/api/trial/log-in', headers, payload: {} })
    expect(done.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(done.headers['set-cookie']).toBe('yc_hall=the-token; Path=/; HttpOnly; Secure; SameSite=Lax')
    const page = await behind.app.inject({ url: '/trial/page?lang=en', headers })
    for (const cookie of [page.headers['set-cookie']].flat())
      expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Lax/)
    await behind.close()
  })
  it('is no matter to who only says so', async () => {
    const answer = await request('/trial/page', 'x-forwarded-proto: https')
    expect(answer).not.toMatch(/strict-transport-security|; Secure/i)
  })
})
