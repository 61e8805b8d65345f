import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isSigned, signatureOf } from '#kernel/signed-post'
import { httpSigner } from './http-signer.ts'
import { certificatesOf, localSigner } from './local-signer.ts'
import { makeTestSigner } from './test-signer.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')
const KEY = Buffer.from('shared')
const pem = makeTestSigner(NOW)
const local = localSigner(pem)
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A signer outside, which answers with the given signature. */
async function outside(signWith: (data: Buffer) => Promise<Buffer>, key = KEY) {
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    const [timestamp, signature] = ['timestamp', 'signature'].map((name) =>
      String(request.headers[`x-yichuang-${name}`]),
    )
    if (!isSigned(KEY, 'question', { timestamp: timestamp ?? '', signature: signature ?? '', body }, NOW)) {
      return response.writeHead(403).end()
    }
    const { id, data }: { id: string; data: string } = JSON.parse(body)
    const text = JSON.stringify({
      id,
      signature: (await signWith(Buffer.from(data, 'base64'))).toString('base64'),
    })
    const at = NOW.toISOString()
    const head = { 'x-yichuang-timestamp': at, 'x-yichuang-signature': signatureOf(key, 'answer', at, text) }
    return response.writeHead(200, head).end(text)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  return httpSigner({ url, key: KEY, chain: certificatesOf(pem), time: () => NOW })
}

test('a signature that the certificate confirms is taken', async () => {
  const signer = await outside(local.sign)
  const data = Buffer.from('paper')
  expect((await signer.sign(data)).equals(await local.sign(data))).toBe(true)
})

test('a signature of another key, and an answer that nobody signed, are not believed', async () => {
  const other = await outside(async (data) => sign('sha256', data, stranger))
  await expect(other.sign(Buffer.from('paper'))).rejects.toThrow('signer-answer-unbelievable')
  const unsigned = await outside(local.sign, Buffer.from('wrong'))
  await expect(unsigned.sign(Buffer.from('paper'))).rejects.toThrow('signer-answer-unbelievable')
})

test('a signer that is away is a failure with a name', async () => {
  const signer = httpSigner({ url: 'http://127.0.0.1:1/', key: KEY, chain: local.chain, time: () => NOW })
  await expect(signer.sign(Buffer.from('paper'))).rejects.toThrow('signer-unreachable')
})

test('a key that is not of the certificate is refused', () => {
  const other = stranger.export({ type: 'pkcs8', format: 'pem' }).toString()
  expect(() => localSigner(other + pem.slice(pem.indexOf('-----BEGIN CERT')))).toThrow(
    'signer-key-of-another',
  )
})
