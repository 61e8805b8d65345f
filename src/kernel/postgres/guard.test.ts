import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { destroyCluster } from './index.ts'
import { isAlive, waitUntil } from './processes.ts'

it('stops the server of a test run that was killed outright', { timeout: 60_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-guard-test-'))
  const program = `const { startCluster } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    const { runningPostmaster } = await import(${JSON.stringify(new URL('./processes.ts', import.meta.url).href)})
    const { findCluster } = await import(${JSON.stringify(new URL('./location.ts', import.meta.url).href)})
    await startCluster({ dataDir: ${JSON.stringify(dataDir)}, durable: false })
    process.stdout.write(String(runningPostmaster(findCluster(${JSON.stringify(dataDir)}).cluster).pid))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  const server = Number(printed.toString())
  expect(isAlive(server)).toBe(true)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  expect(await waitUntil(() => !isAlive(server), 10_000)).toBe(true)
  destroyCluster(dataDir)
})
