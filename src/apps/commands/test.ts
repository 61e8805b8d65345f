import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { CHROMIUM, CLAMD, findProgram, type SystemProgram } from './debian-program.ts'
import { projectRoot, runProgram } from './run-program.ts'
import { emptyParts, lastLine, summaryVariable, type TestSummary } from './test-summary.ts'

const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')

type Skipped = 'test.no-browser' | 'test.no-scanner'

/** Tells the tests where a program is; empty where they have to skip what needs it. */
function variableOf(program: SystemProgram, skipped: Skipped): Record<string, string> {
  const found = findProgram(program)
  if ('path' in found) return { [program.variable]: found.path }
  tell(say(skipped, { reason: found.missing }))
  return { [program.variable]: '' }
}

async function runVitest(filters: readonly string[], env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-test-'))
  const path = join(folder, 'summary.json')
  try {
    const args = [vitest, 'run', ...filters]
    const { code } = await runProgram({
      command: process.execPath,
      args,
      env: { ...env, [summaryVariable]: path },
    })
    const summary = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TestSummary) : undefined
    return { code, summary }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tellParts({ parts }: TestSummary): void {
  for (const { name, passed, failed, skipped, seconds } of parts) {
    tell(say('test.part', { part: name, tests: passed + failed + skipped, seconds: seconds.toFixed(1) }))
  }
}

/** `test`: all tests, or those whose path holds one of the given texts. Its last line is the result. */
export const test: Command = {
  options: {},
  positionals: true,
  async run({ positionals }) {
    const env = {
      ...variableOf(CHROMIUM, 'test.no-browser'),
      ...variableOf(CLAMD, 'test.no-scanner'),
    }
    const { code, summary = { parts: [], unhandled: 0 } } = await runVitest(positionals, env)
    if (summary.parts.length === 0) tell(say('test.no-summary'))
    tellParts(summary)
    const empty = positionals.length === 0 ? emptyParts(summary) : []
    for (const part of empty) tell(say('test.empty-part', { part }))
    const failed = code !== 0 || empty.length > 0
    answer(lastLine(summary, failed ? 1 : 0))
    return failed ? exitCodes.failed : exitCodes.ok
  },
}
