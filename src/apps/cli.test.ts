import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'cli.ts')

it('does its work to the end when nobody reads its output any more', async () => {
  const program = spawn(process.execPath, [SCRIPT, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  program.stdout.destroy()
  const complaint = text(program.stderr)
  expect(await once(program, 'exit')).toEqual([0, null])
  expect(await complaint).toBe('')
})
