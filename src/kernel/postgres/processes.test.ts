import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isAlive, processesOf, runningPostmaster, startMark } from './processes.ts'

it('knows a living process from one that ended', async () => {
  const child = spawn('sleep', ['60'])
  const pid = child.pid ?? 0
  expect(isAlive(pid)).toBe(true)
  expect(startMark(pid)).toMatch(/^\d+$/)
  child.kill()
  await once(child, 'exit')
  expect(isAlive(pid)).toBe(false)
  expect(startMark(pid)).toBeUndefined()
})

it('takes only a program that works inside the cluster for its server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-processes-test-'))
  const inside = spawn('sleep', ['60'], { cwd: folder })
  const record = (pid: number | undefined, state: string): void =>
    writeFileSync(join(folder, 'postmaster.pid'), `${pid}\n${folder}\n1\n5433\n\n127.0.0.1\n1 2\n${state}\n`)
  try {
    expect(runningPostmaster(folder)).toBeUndefined()
    record(process.pid, 'ready   ')
    expect(runningPostmaster(folder)).toBeUndefined()
    record(inside.pid, 'starting')
    expect(runningPostmaster(folder)).toEqual({ pid: inside.pid, port: 5433, ready: false })
    record(inside.pid, 'ready   ')
    expect(runningPostmaster(folder)?.ready).toBe(true)
    expect(processesOf(folder)).toEqual([inside.pid])
  } finally {
    inside.kill()
    await once(inside, 'exit')
    rmSync(folder, { recursive: true })
  }
})
