import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '#test/database'
import { logFiles } from './log-files.ts'

let folder = ''
let now = new Date('2026-11-22T01:00:00.000Z')
const spilt: string[] = []
const fallback = { write: (line: string) => void spilt.push(line) }
const sink = (maxBytes = 1_000) => logFiles({ folder, maxBytes, keepDays: 30 }, fallback, () => now)

beforeEach(async () => {
  folder = await temporaryFolder('log')
  now = new Date()
  spilt.length = 0
  return () => rm(folder, { recursive: true, force: true })
})

const lines = async (name: string): Promise<string[]> =>
  (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '')
const names = async (): Promise<string[]> => (await readdir(folder)).sort()

it('puts a full file aside and loses no line over it', async () => {
  const log = sink(100)
  for (let n = 0; n < 40; n++) {
    now = new Date(now.getTime() + 1)
    log.write(`line ${n} of the log\n`)
  }
  const all = (await Promise.all((await names()).map(lines))).flat()
  expect(all.sort()).toEqual(Array.from({ length: 40 }, (_, n) => `line ${n} of the log`).sort())
  expect((await names()).length).toBeGreaterThan(5)
  expect((await readFile(join(folder, 'yichuang.log'))).length).toBeLessThan(200)
})

it('goes on in the file of the day, and begins another on the next', async () => {
  sink().write('one\n')
  sink().write('two\n')
  expect(await lines('yichuang.log')).toEqual(['one', 'two'])
  now = new Date(now.getTime() + 86_400_000)
  sink().write('three\n')
  expect(await lines('yichuang.log')).toEqual(['three'])
  expect(await names()).toHaveLength(2)
})

it('deletes what is older than it should be, and nothing else', async () => {
  const [old, young, foreign] = [
    'yichuang-20260101T000000000Z.log',
    'yichuang-20261101T000000000Z.log',
    'other.log',
  ]
  for (const name of [old, young, foreign]) await writeFile(join(folder, name), 'x')
  const long = new Date(now.getTime() - 31 * 86_400_000)
  for (const name of [old, foreign]) await utimes(join(folder, name), long, long)
  const log = sink(1)
  log.write('first\n')
  log.write('second\n')
  expect(await names()).toEqual(expect.arrayContaining([young, foreign]))
  expect(await names()).not.toContain(old)
})

it('goes on when the disk takes nothing, and comes back to the file', async () => {
  const log = sink()
  await writeFile(join(folder, 'blocked'), '')
  const away = join(folder, 'blocked')
  const blocked = logFiles({ folder: away, maxBytes: 100, keepDays: 1 }, fallback, () => now)
  blocked.write('kept by standard error\n')
  expect(spilt).toEqual(['kept by standard error\n'])
  await rm(away)
  blocked.write('back\n')
  expect(await readFile(join(away, 'yichuang.log'), 'utf8')).toBe('back\n')
  log.write('x\n')
})

it('has the last line on the disk when the process is killed', async () => {
  const module = pathToFileURL(join(import.meta.dirname, 'index.ts')).href
  const script = `import { createLog } from ${JSON.stringify(module)}
    createLog('info', ${JSON.stringify({ folder, maxBytes: 1_000, keepDays: 1 })}).info('the last words')
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname })
  expect(await readFile(join(folder, 'yichuang.log'), 'utf8')).toContain('the last words')
})
