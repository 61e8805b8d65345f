import { randomBytes } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { describe, expect, it } from 'vitest'
import { keyringOf } from '#kernel/crypto'
import { type Head, headLine, headText, readHeads } from './head.ts'
import { headKeysOf, originOf } from './head-keys.ts'
import { checkHead, signHead } from './sign-head.ts'

const keyring = keyringOf(
  'k2',
  new Map([
    ['k1', Buffer.alloc(32, 1)],
    ['k2', Buffer.alloc(32, 2)],
  ]),
  Buffer.alloc(32, 3),
)
const head: Head = {
  origin: originOf(keyring),
  size: 1050,
  root: 'ab'.repeat(32),
  at: '2026-03-02T01:00:00.000Z',
}

/** GB/T 32918.5-2017, A.2. */
const EXAMPLE = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  k: 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n,
  x1: 0x04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73n,
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
} as const

describe('the published example of SM2', () => {
  const options = { hash: true, userId: '1234567812345678' } as const
  it('is signed as printed', () => {
    const pointPool = [{ k: EXAMPLE.k, x1: EXAMPLE.x1 }]
    const { privateKey, publicKey, signature } = EXAMPLE
    expect(sm2.doSignature('message digest', privateKey, { ...options, publicKey, pointPool })).toBe(
      signature,
    )
  })
  it('verifies, and no other text does', () => {
    const { signature, publicKey } = EXAMPLE
    expect(sm2.doVerifySignature('message digest', signature, publicKey, options)).toBe(true)
    expect(sm2.doVerifySignature('message Digest', signature, publicKey, options)).toBe(false)
  })
})

describe('a signed head', () => {
  const signed = signHead(head, headKeysOf(keyring))
  it('is four lines of text', () => {
    const root = Buffer.from(head.root, 'hex').toString('base64')
    expect(headText(head)).toBe(`${head.origin}\n1050\n${root}\n2026-03-02T01:00:00.000Z\n`)
  })
  it('holds under both keys of the current master key', () => {
    expect(signed.key).toBe('k2')
    expect(checkHead(signed)).toEqual({ ed25519: true, sm2: true })
  })
  it.each<[string, Partial<Head>]>([
    ['size', { size: 1049 }],
    ['root', { root: 'cd'.repeat(32) }],
    ['instant', { at: '2026-03-02T01:00:00.001Z' }],
    ['origin', { origin: 'yichuang/0' }],
  ])('does not hold with another %s', (_, change) => {
    expect(checkHead({ ...signed, ...change })).toEqual({ ed25519: false, sm2: false })
  })
  it('does not hold under other keys, or what is none', () => {
    const { publicKeys } = headKeysOf(keyring, 'k1')
    expect(checkHead({ ...signed, publicKeys })).toEqual({ ed25519: false, sm2: false })
    const none = { ed25519: 'AAAA', sm2: 'AAAA' }
    expect(checkHead({ ...signed, publicKeys: none })).toEqual({ ed25519: false, sm2: false })
  })
  it('reads back from a file, whose other lines are named', () => {
    const text = `${headLine(signed)}\n{"size":1}\nnot json\n${headLine(signed)}`
    expect(readHeads(text)).toEqual({ heads: [signed, signed], badLines: [3, 4] })
  })
  it('has keys of its own for each installation', () => {
    const other = keyringOf('k1', new Map([['k1', randomBytes(32)]]), randomBytes(32))
    expect(headKeysOf(other).publicKeys).not.toEqual(headKeysOf(keyring, 'k1').publicKeys)
    expect(originOf(other)).not.toBe(originOf(keyring))
  })
})
