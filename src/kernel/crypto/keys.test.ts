import { randomBytes } from 'node:crypto'
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openField, sealField } from './field.ts'
import { lastCopy, recordCopy } from './key-copies.ts'
import { addMasterKey, KeyConflict, missingKeys, putKeys, readKeys } from './key-files.ts'
import { fingerprintOf, type KeySet, keyText, masterIds, readKeyText } from './key-set.ts'
import { openKeyring } from './keyring.ts'
import { sealedColumn } from './sealed-column.ts'

const at = sealedColumn('test.value', 'sealed')('1')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
const sets: fc.Arbitrary<KeySet> = fc
  .record({ keys: fc.array(key, { minLength: 1, maxLength: 12 }), index: key, current: fc.nat() })
  .map(({ keys, index, current }) => ({
    masters: new Map(keys.map((one, n) => [`k${n + 1}`, one])),
    currentId: `k${(current % keys.length) + 1}`,
    index,
  }))

describe('a set of keys', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const read = readKeyText(`# kept on paper\n\n${keyText(set)}`, 'here')
        expect(read).toEqual(set)
        expect(fingerprintOf(read)).toBe(fingerprintOf(set))
      }),
    )
  })
  it('has another mark once a key is added, and tells no key by it', () => {
    fc.assert(
      fc.property(sets, key, (set, added) => {
        const grown = { ...set, masters: new Map([...set.masters, ['k99', added]]) }
        expect(fingerprintOf(grown)).not.toBe(fingerprintOf(set))
        expect(fingerprintOf(set)).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })
  it.each([
    ['k1=AAAA', 'line 1 holds no key'],
    ['# x\nwhatever', 'line 2 holds no key'],
    ['', 'lacks a master key'],
  ])('is refused where it is damaged, without repeating it: %j', (text, reason) => {
    expect(() => readKeyText(text, 'keys.txt')).toThrow(reason)
  })
})

describe('the keys of an installation', () => {
  it('grow while processes run: all seal with the new key and open the old', async () => {
    const [one, other] = [openKeyring(folder), openKeyring(folder)]
    const sealed = sealField(one, '张三', at)
    expect(addMasterKey({ dataDir: folder })).toBe('k2')
    await expect.poll(() => one.currentId, { timeout: 3_000 }).toBe('k2')
    const anew = sealField(one, '李四', at)
    expect(anew).toMatch(/^k2\./)
    expect(openField(other, anew, at)).toBe('李四')
    expect(openField(other, sealed, at)).toBe('张三')
    expect([one.rotated, masterIds(readKeys({ dataDir: folder }))]).toEqual([true, ['k1', 'k2']])
    expect(statSync(join(folder, 'keys', 'k2.key')).mode & 0o777).toBe(0o600)
  })
  it('stay known while their folder is away for a moment', async () => {
    const keyring = openKeyring(folder)
    const sealed = sealField(keyring, '张三', at)
    renameSync(join(folder, 'keys'), join(folder, 'away'))
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(openField(keyring, sealed, at)).toBe('张三')
    renameSync(join(folder, 'away'), join(folder, 'keys'))
  })
  it('may all lie in one file, which says what is current', async () => {
    openKeyring(folder)
    const file = join(folder, 'mounted')
    const set = readKeys({ dataDir: folder })
    writeFileSync(file, keyText(set))
    const home = { dataDir: '/nowhere', keysFile: file }
    const keyring = openKeyring('/nowhere', file)
    expect(addMasterKey(home)).toBe('k2')
    await expect.poll(() => keyring.currentId, { timeout: 3_000 }).toBe('k2')
    writeFileSync(file, keyText({ ...readKeys(home), currentId: 'k1' }))
    await expect.poll(() => keyring.currentId, { timeout: 3_000 }).toBe('k1')
    expect(missingKeys(home)).toEqual([])
    rmSync(file)
    expect(missingKeys(home)).toEqual([file])
  })
  it('are put back whole, and never over other keys', async () => {
    openKeyring(folder)
    addMasterKey({ dataDir: folder })
    const set = readKeys({ dataDir: folder })
    rmSync(join(folder, 'keys', 'k1.key'))
    expect(putKeys({ dataDir: folder }, set)).toEqual(['k1.key'])
    expect(putKeys({ dataDir: folder }, set)).toEqual([])
    const foreign = {
      ...set,
      masters: new Map([...set.masters, ['k2', randomBytes(32)], ['k3', randomBytes(32)]]),
    }
    expect(() => putKeys({ dataDir: folder }, foreign)).toThrow(KeyConflict)
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['index.key', 'k1.key', 'k2.key'])
  })
  it('have copies that are noted by their mark', () => {
    expect(lastCopy(folder, 'a')).toBeUndefined()
    recordCopy(folder, { fingerprint: 'a', at: '2026-03-02T01:00:00.000Z', sealed: true })
    recordCopy(folder, { fingerprint: 'a', at: '2026-03-03T01:00:00.000Z', sealed: false })
    expect(lastCopy(folder, 'a')?.at).toBe('2026-03-03T01:00:00.000Z')
    expect(lastCopy(folder, 'b')).toBeUndefined()
  })
})
