import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signPdf } from '#kernel/pades'
import { localSigner, makeTestSigner } from '#kernel/signer'
import { papers } from './templates/papers.fixtures.ts'
import { createTypesetter } from './typeset/typesetter.ts'

/** Papers with and without a table that goes over pages, with a name in another script, landscape and upright. */
const NAMES = ['acceptance', 'grant', 'receipt', 'licence'] as const
const LONGEST_MS = 120_000

/** Tools of Debian that read what was signed; a machine without one skips what it would say. */
const has = (tool: string): boolean => existsSync(`/usr/bin/${tool}`)

let folder: string
let pem: string
const files = new Map<string, Buffer>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yichuang-papers-'))
  const at = new Date('2026-11-23T01:00:00Z')
  pem = makeTestSigner(at)
  const typesetter = createTypesetter({ onLog: () => undefined })
  for (const name of NAMES) {
    const { pdf, seal } = await typesetter.typeset(name, papers[name])
    const words = { name: '示例县市场监督管理局', reason: '文书签名', at }
    const signed = await signPdf(pdf, localSigner(pem), words, seal)
    files.set(name, signed)
    await writeFile(join(folder, `${name}.pdf`), signed)
  }
  await typesetter.close()
}, LONGEST_MS)
afterAll(() => rm(folder, { recursive: true, force: true }))

const said = (tool: string, ...args: string[]): string =>
  execFileSync(`/usr/bin/${tool}`, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const bytesOf = (name: string): Buffer => files.get(name) ?? Buffer.of()

/** The two ranges that are signed, and the signature between them. */
function signedParts(pdf: Buffer): { signed: Buffer; cms: Buffer } {
  const [, ...numbers] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1')) ?? []
  const [start = 0, length = 0, from = 0, rest = 0] = numbers.map(Number)
  const hex = pdf.toString('latin1', start + length + 1, from - 1)
  return {
    signed: Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(from, from + rest)]),
    cms: Buffer.from(hex, 'hex'),
  }
}

describe.each(NAMES)('a signed paper: %s', (name) => {
  test('says of itself that it is PDF/A-2a, tagged, in Chinese, with its colours declared', () => {
    const text = bytesOf(name).toString('latin1')
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(text).toContain('/OutputIntents')
    expect(text).toContain('/StructTreeRoot')
    expect(text).not.toMatch(/\/(JavaScript|JS|Launch|Encrypt)\b/)
  })

  test.skipIf(!has('qpdf'))('has no fault for qpdf', () => {
    expect(said('qpdf', '--check', `${name}.pdf`)).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(!has('pdffonts'))('embeds every font, for poppler', () => {
    const fonts = said('pdffonts', `${name}.pdf`).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    // emb, sub, uni: embedded, only what is used of it, and readable as text.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+ *$/)
  })

  test.skipIf(!has('pdfsig'))('bears a valid signature over all of it, for poppler', () => {
    const told = said('pdfsig', '-nocert', `${name}.pdf`)
    expect(told).toContain('Signature is Valid')
    expect(told).toContain('Total document signed')
  })

  test.skipIf(!has('openssl'))(
    'bears a signature whose chain leads to the authority, for openssl',
    async () => {
      const { signed, cms } = signedParts(bytesOf(name))
      const authority = pem.slice(pem.lastIndexOf('-----BEGIN CERTIFICATE'))
      await writeFile(join(folder, 'signed'), signed)
      await writeFile(join(folder, 'cms'), cms)
      await writeFile(join(folder, 'authority'), authority)
      const args = ['-verify', '-binary', '-inform', 'DER', '-in', 'cms', '-content', 'signed', '-out', 'out']
      const trust = ['-CAfile', 'authority', '-no-CApath', '-purpose', 'any', '-no_check_time']
      said('openssl', 'cms', ...args, ...trust)
      await writeFile(join(folder, 'signed'), Buffer.concat([signed, Buffer.from(' ')]))
      expect(() => said('openssl', 'cms', ...args, ...trust)).toThrow()
    },
  )
})
