import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isSigned, signatureOf } from './signature.ts'
import { signedPost } from './signed-post.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')
const KEY = Buffer.from('shared')
const MAX_ANSWER = 4096

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function asking(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return signedPost({ url, key: KEY, time: () => NOW, timeoutMs: 300, maxAnswer: MAX_ANSWER }, '{"id":"q"}')
}

const headFor = (text: string, key = KEY, at = NOW) => ({
  'x-yichuang-timestamp': at.toISOString(),
  'x-yichuang-signature': signatureOf(key, 'answer', at.toISOString(), text),
})

const answering =
  (text: string, head = headFor(text)): RequestListener =>
  (_, response) =>
    response.writeHead(200, head).end(text)

test('the question is signed, and the signed answer is given', async () => {
  const answer = await asking(async (request, response) => {
    const body = (await request.toArray()).join('')
    const timestamp = String(request.headers['x-yichuang-timestamp'])
    const signature = String(request.headers['x-yichuang-signature'])
    const text = `${isSigned(KEY, 'question', { timestamp, signature, body }, NOW)} ${body}`
    answering(text)(request, response)
  })
  expect(answer).toBe('true {"id":"q"}')
})

test('an answer of the longest size is read, one byte more is not', async () => {
  const longest = 'x'.repeat(MAX_ANSWER)
  expect(await asking(answering(longest))).toBe(longest)
  const failure = { message: 'answer-unbelievable', permanent: true }
  await expect(asking(answering(`${longest}x`))).rejects.toMatchObject(failure)
})

test('an answer without an end is given up at its limit, not when time is up', async () => {
  let written = 0
  const endless = asking((_, response) => {
    response.writeHead(200)
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(1024))) written += 1024
    }
    response.on('drain', pour)
    pour()
  })
  await expect(endless).rejects.toMatchObject({ message: 'answer-unbelievable' })
  expect(written).toBeLessThan(16 * 1024 * 1024)
})

test.each([
  ['nobody', {}],
  ['another key', headFor('{}', Buffer.from('other'))],
  [
    'the asking side',
    { ...headFor('{}'), 'x-yichuang-signature': signatureOf(KEY, 'question', NOW.toISOString(), '{}') },
  ],
  ['somebody six minutes ago', headFor('{}', KEY, new Date(NOW.getTime() - 6 * 60_000))],
])('an answer signed by %s is not believed', async (_, head) => {
  const failure = { message: 'answer-unbelievable', permanent: true }
  await expect(asking((_, response) => response.writeHead(200, head).end('{}'))).rejects.toMatchObject(
    failure,
  )
})

test.each([
  [400, true],
  [404, true],
  [408, false],
  [429, false],
  [503, false],
])('a status %i is permanent: %s', async (status, permanent) => {
  const refusing = asking((_, response) => response.writeHead(status).end())
  await expect(refusing).rejects.toMatchObject({ message: `http-${status}`, permanent })
})

test.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  [
    'answers in drops without an end',
    (_, response) => {
      response.writeHead(200)
      const dripping = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(dripping))
    },
  ],
  ['hangs up in the middle', (_, response) => response.write('{"id', () => response.destroy())],
  ['sends the question elsewhere', (_, response) => response.writeHead(302, { location: '/in' }).end()],
])('a service that %s is unreachable', async (_, listener) => {
  await expect(asking(listener)).rejects.toMatchObject({ message: 'unreachable', permanent: false })
})
