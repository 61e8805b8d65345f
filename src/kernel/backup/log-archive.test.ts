import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '#test/database'
import {
  carryLog,
  clearLog,
  dropLog,
  fetchLog,
  lastUnbroken,
  nextPart,
  reachFrom,
  waitingIn,
} from './log-archive.ts'

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')
const part = (n: number): string => `00000001${hex(Math.floor(n / 256))}${hex(n % 256)}`
const { signal } = new AbortController()

describe('parts of a log', () => {
  it('follow one another, 256 to a number', () => {
    expect(nextPart('0000000100000000000000FE')).toBe('0000000100000000000000FF')
    expect(nextPart('0000000100000000000000FF')).toBe('000000010000000100000000')
    fc.assert(
      fc.property(fc.nat(2 ** 30), (n) => {
        expect(nextPart(part(n))).toBe(part(n + 1))
      }),
    )
  })

  it('lead as far as none is missing', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.uniqueArray(fc.nat(1100)), (first, numbers) => {
        const held = new Set(numbers)
        let last: string | undefined
        for (let n = first; held.has(n); n++) last = part(n)
        expect(lastUnbroken(numbers.map(part), part(first))).toBe(last)
      }),
    )
  })
})

describe('an archive', () => {
  let folder = ''
  let spool = ''
  let target = ''
  beforeEach(async () => {
    folder = await temporaryFolder('log')
    ;[spool, target] = [join(folder, 'spool'), join(folder, 'copies')]
    await mkdir(spool)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const finish = (...numbers: number[]): Promise<unknown> =>
    Promise.all(numbers.map((n) => writeFile(join(spool, part(n)), `part ${n}`)))

  it('takes over what waits, and leaves what is not finished', async () => {
    await finish(3, 4)
    await writeFile(join(spool, `archtemp.${part(5)}.1.2`), 'half')
    expect(await carryLog(spool, target, signal)).toBe(2)
    expect(await readdir(spool)).toEqual([`archtemp.${part(5)}.1.2`])
    expect(gunzipSync(await readFile(join(target, 'log', `${part(4)}.gz`))).toString()).toBe('part 4')
  })

  it('tells how far it leads, and that there is a gap', async () => {
    await finish(3, 4, 6)
    await carryLog(spool, target, signal)
    expect(await reachFrom(target, part(3))).toEqual({ until: expect.any(Date), broken: true })
    expect(await reachFrom(target, part(6))).toEqual({ until: expect.any(Date), broken: false })
    expect(await reachFrom(target, part(5))).toEqual({ until: undefined, broken: true })
    expect(await reachFrom(target, part(7))).toEqual({ until: undefined, broken: false })
  })

  it('loses nothing when it cannot be written, and what is thrown away is a gap', async () => {
    await finish(3)
    await writeFile(target, 'a file where the folder should be')
    await expect(carryLog(spool, target, signal)).rejects.toThrow()
    expect(await waitingIn(spool)).toEqual([part(3)])
    expect(await dropLog(spool)).toBe(1)
    await rm(target)
    await finish(4)
    await carryLog(spool, target, signal)
    expect(await reachFrom(target, part(3))).toMatchObject({ until: undefined, broken: true })
  })

  it('gives what a recovery needs, and lets go what no copy does', async () => {
    await finish(3, 4, 5)
    await writeFile(join(spool, '00000002.history'), 'x')
    await carryLog(spool, target, signal)
    const into = join(folder, 'into')
    await mkdir(into)
    await fetchLog(target, part(4), into, signal)
    expect((await readdir(into)).sort()).toEqual(
      ['00000002.history.gz', `${part(4)}.gz`, `${part(5)}.gz`].sort(),
    )
    expect(await clearLog(target, part(5))).toBe(2)
    expect((await readdir(join(target, 'log'))).sort()).toEqual(
      ['00000002.history.gz', `${part(5)}.gz`].sort(),
    )
  })
})
