import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { summaryVariable, type TestPart } from '../src/apps/commands/test-summary.ts'

interface Span {
  from: number
  to: number
}

function countOf(modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number {
  return modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0)
}

/** A file with errors of its own (it could not be loaded, a hook failed) is a failure although no test shows it. */
const brokenFiles = (modules: readonly TestModule[]): number =>
  modules.filter(
    (module) =>
      module.errors().length > 0 || (module.state() === 'failed' && countOf([module], 'failed') === 0),
  ).length

/** Writes what each part of the run came to into the file that the `test` command names. */
export class SummaryReporter implements Reporter {
  readonly #spans = new Map<string, Span>()

  onTestModuleStart(module: TestModule): void {
    const span = this.#spans.get(module.project.name)
    if (!span) this.#spans.set(module.project.name, { from: performance.now(), to: performance.now() })
  }

  onTestModuleEnd(module: TestModule): void {
    const span = this.#spans.get(module.project.name)
    if (span) span.to = performance.now()
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const path = process.env[summaryVariable]
    if (!path) return
    const byPart = Map.groupBy(modules, (module) => module.project.name)
    const parts = [...byPart].map(([name, own]) => this.#part(name, own))
    writeFileSync(path, JSON.stringify({ parts, unhandled: unhandled.length }))
  }

  #part(name: string, modules: readonly TestModule[]): TestPart {
    const span = this.#spans.get(name) ?? { from: 0, to: 0 }
    return {
      name,
      passed: countOf(modules, 'passed'),
      failed: countOf(modules, 'failed') + brokenFiles(modules),
      skipped: countOf(modules, 'skipped'),
      seconds: (span.to - span.from) / 1000,
    }
  }
}
