import { join } from 'node:path'
import { monotonicMs } from '#kernel/time'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { type Program, projectRoot, runProgram } from './run-program.ts'

const tool = (path: string): string => join(projectRoot, 'node_modules', path)
const node = (...args: string[]): Program => ({ command: process.execPath, args, quiet: true })

/** The parts of the check in their order. */
const parts: readonly (readonly [name: string, program: Program])[] = [
  ['package-lock', node(join(projectRoot, 'scripts/complete-lockfile.ts'), '--check')],
  ['Biome', node(tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings')],
  ['tsc', node(tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json')],
  ['knip', node(tool('knip/bin/knip.js'), '--no-progress')],
  ['architecture', node(tool('vitest/vitest.mjs'), 'run', '--project', 'house', 'test/architecture.test.ts')],
  ['generated', node(tool('vitest/vitest.mjs'), 'run', '--project', 'house', 'test/generated.test.ts')],
]

async function runPart(name: string, program: Program): Promise<boolean> {
  const begun = monotonicMs()
  const { code, output } = await runProgram(program)
  if (code !== 0) tell(output.trimEnd())
  const seconds = ((monotonicMs() - begun) / 1000).toFixed(1)
  tell(say('check.part', { mark: code === 0 ? '✓' : '✗', part: name, seconds }))
  return code === 0
}

/** `check`: everything about the code that needs no running product. */
export const check: Command = {
  options: {},
  positionals: false,
  async run() {
    const begun = monotonicMs()
    const failed: string[] = []
    for (const [name, program] of parts) if (!(await runPart(name, program))) failed.push(name)
    const seconds = ((monotonicMs() - begun) / 1000).toFixed(1)
    answer(
      failed.length > 0
        ? say('check.failed', { parts: failed.join('、') })
        : say('check.result', { seconds }),
    )
    return failed.length > 0 ? exitCodes.failed : exitCodes.ok
  },
}
