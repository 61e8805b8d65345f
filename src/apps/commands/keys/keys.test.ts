import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { addMasterKey, openKeyring, readKeys } from '#kernel/crypto'
import { temporaryFolder } from '#test/database'
import { demoSigner } from '../../demo/demo-signer.ts'
import { exitCodes } from '../command.ts'
import { runCommandLine } from '../run.ts'

let folder: string
let said: string[]
beforeAll(async () => {
  folder = await temporaryFolder('keys-command')
  vi.stubEnv('DATA_DIR', join(folder, 'data'))
  await mkdir(join(folder, 'data'))
  openKeyring(join(folder, 'data'))
  await writeFile(join(folder, 'passphrase'), '苏仙 spring 2026 passphrase\n')
  await writeFile(join(folder, 'other'), 'another passphrase, 2026\n')
})
beforeEach(() => {
  said = []
  const note = (text: unknown): boolean => said.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(note)
  vi.spyOn(process.stderr, 'write').mockImplementation(note)
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)
const run = (...words: string[]) => runCommandLine(['keys', ...words])
const home = () => ({ dataDir: at('data') })
const secrets = () => {
  const { masters, index } = readKeys(home())
  return [...masters.values(), index].map((key) => key.toString('base64'))
}

it('copies the keys, reads them back, and says no key', async () => {
  expect(await run('export', at('copy'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.ok)
  const copy = await readFile(at('copy'), 'utf8')
  for (const secret of secrets()) {
    expect(copy).not.toContain(secret)
    expect(said.join('')).not.toContain(secret)
  }
  expect(await run('export', at('plain'), '--plain')).toBe(exitCodes.ok)
  for (const secret of secrets()) expect(await readFile(at('plain'), 'utf8')).toContain(secret)
})

it('never writes over a file, and asks how', async () => {
  expect(await run('export', at('copy'), '--plain')).toBe(exitCodes.failed)
  expect(await run('export', at('new'))).toBe(exitCodes.usage)
  expect(await run('export', at('new'), '--plain', '--passphrase-file', at('passphrase'))).toBe(
    exitCodes.usage,
  )
  expect(await readdir(folder)).not.toContain('new')
})

it('copies the key of the demo’s signer too, and puts it back where it was lost', async () => {
  demoSigner(at('data'), new Date('2026-03-02T01:00:00.000Z'))
  const path = join(at('data'), 'keys', 'demo-signer.pem')
  const pem = await readFile(path, 'utf8')
  expect(await run('export', at('with-signer'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.ok)
  expect(await readFile(at('with-signer'), 'utf8')).not.toContain('PRIVATE KEY')
  await rm(path)
  expect(await run('import', at('with-signer'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.ok)
  expect(await readFile(path, 'utf8')).toBe(pem)
  await writeFile(path, 'another signer')
  expect(await run('import', at('with-signer'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.failed)
  expect(await readFile(path, 'utf8')).toBe('another signer')
  await rm(path)
})

it('puts lost keys back, all that there were', async () => {
  addMasterKey(home())
  const before = secrets()
  expect(await run('export', at('second'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.ok)
  await rename(join(folder, 'data', 'keys'), at('lost'))
  expect(await run('import', at('second'))).toBe(exitCodes.failed)
  expect(await run('import', at('second'), '--passphrase-file', at('other'))).toBe(exitCodes.failed)
  expect(await run('import', at('second'), '--passphrase-file', at('passphrase'))).toBe(exitCodes.ok)
  expect(secrets()).toEqual(before)
})

it('writes nothing where other keys are', async () => {
  await copyFile(join(folder, 'data', 'keys', 'k2.key'), join(folder, 'data', 'keys', 'k1.key'))
  const before = secrets()
  expect(await run('import', at('plain'))).toBe(exitCodes.failed)
  expect(said.join('')).toContain('k1.key')
  expect(secrets()).toEqual(before)
})
