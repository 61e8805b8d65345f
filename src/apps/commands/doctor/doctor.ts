import { readConfig } from '#kernel/config'
import { answer, type Command, exitCodes, say, tell } from '../command.ts'
import { textTable } from '../text-table.ts'
import { examine } from './examine.ts'
import type { Finding } from './finding.ts'

const signs = { ok: '✓', warning: '!', problem: '✗' } as const

const tableOf = (findings: readonly Finding[]): string =>
  textTable(findings.map(({ mark, check, text }) => [signs[mark], say(`doctor.check.${check}`), text]))

/** `doctor`: whether the node is well, and what to do where it is not. */
export const doctor: Command = {
  options: { json: { type: 'boolean' } },
  positionals: false,
  async run({ values }) {
    const findings = await examine(readConfig(process.env))
    const count = (mark: Finding['mark']): number => findings.filter((one) => one.mark === mark).length
    answer(values.json === true ? JSON.stringify(findings) : tableOf(findings))
    tell(say('doctor.result', { problems: count('problem'), warnings: count('warning') }))
    return count('problem') > 0 ? exitCodes.failed : exitCodes.ok
  },
}
