import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '#test/database'
import { clamdScanner, verdictOf } from './clamd.ts'
import { ScannerAway } from './scanner.ts'

/** The program that `npm test` found; beside it, the usual place. */
const program = process.env.CLAMD_PATH ?? (existsSync('/usr/sbin/clamd') ? '/usr/sbin/clamd' : '')

/** A signature database of our own: the text every scanner knows as a test, and one that only this test knows. */
const MARK = 'yichuang-test-signature-7f3a'
const hexOf = (text: string) => Buffer.from(text).toString('hex')
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const SIGNATURES = `Test.Eicar:0:*:${hexOf(EICAR)}\nTest.Mark:0:*:${hexOf(MARK)}\n`

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

describe.skipIf(program === '')('clamd', () => {
  let folder = ''
  let port = 0
  let clamd: ChildProcess
  const ways = () => ({ tcp: `tcp://127.0.0.1:${port}`, unix: `unix:${join(folder, 'clamd.socket')}` })
  const scan = (bytes: Uint8Array, url = ways().tcp) => clamdScanner({ url }).scan(bytes)

  beforeAll(async () => {
    folder = await temporaryFolder('clamd')
    port = await freePort()
    await writeFile(join(folder, 'own.ndb'), SIGNATURES)
    const settings = {
      ...{ Foreground: 'yes', TCPSocket: port, TCPAddr: '127.0.0.1', LocalSocket: ways().unix.slice(5) },
      ...{ DatabaseDirectory: folder, StreamMaxLength: '2M', MaxThreads: 2, ConcurrentDatabaseReload: 'no' },
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
    await writeFile(join(folder, 'clamd.conf'), lines.join(''))
    clamd = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    await vi.waitFor(() => scan(Buffer.from('a')), { timeout: 30_000, interval: 200 })
  }, 60_000)
  afterAll(async () => {
    clamd.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  it.each(['tcp', 'unix'] as const)('finds what it knows, and nothing else, over %s', async (way) => {
    const url = ways()[way]
    expect(await scan(Buffer.from(EICAR), url)).toEqual({
      kind: 'infected',
      signature: expect.stringMatching(/^Test\.Eicar/),
    })
    expect(await scan(Buffer.from('%PDF-1.7 nothing of the kind'), url)).toEqual({ kind: 'clean' })
    expect(await scan(new Uint8Array(0), url)).toEqual({ kind: 'clean' })
  })
  it('looks at the whole of a large file, across the chunks it is sent in', async () => {
    const large = Buffer.alloc(1_500_000, 'a')
    expect(await scan(large)).toEqual({ kind: 'clean' })
    large.write(MARK, 65_536 * 3 - 10)
    expect(await scan(large)).toMatchObject({ kind: 'infected' })
  })
  it('gives no verdict on what is larger than it takes', async () => {
    await expect(scan(Buffer.alloc(5_000_000))).rejects.toThrow(ScannerAway)
  })
})

describe('a scanner that gives no verdict', () => {
  let silent: Server
  beforeAll(async () => {
    silent = createServer((socket) => void socket.on('error', () => undefined).resume())
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  })
  afterAll(() => silent.close())
  it('is away where nobody listens, and where it does not answer in time', async () => {
    await expect(clamdScanner({ url: 'tcp://127.0.0.1:1' }).scan(Buffer.from('a'))).rejects.toThrow(
      ScannerAway,
    )
    await expect(clamdScanner({ url: 'unix:/no/such/socket' }).scan(Buffer.from('a'))).rejects.toThrow(
      ScannerAway,
    )
    const { port } = silent.address() as AddressInfo
    const slow = clamdScanner({ url: `tcp://127.0.0.1:${port}`, timeoutMs: 200 })
    await expect(slow.scan(Buffer.from('a'))).rejects.toThrow('no verdict in time')
  })
  it('is not taken at its word for anything but a verdict', () => {
    for (const answer of ['', 'OK', 'stream: OKAY', 'INSTREAM size limit exceeded. ERROR', '<html>']) {
      expect(() => verdictOf(answer)).toThrow(ScannerAway)
    }
  })
})
