import type { HeadFile } from '#kernel/ledger-sealing'
import { readBundle } from '../../evidence/bundle-file.ts'
import { type BundleReport, checkBundle } from '../../evidence/check-bundle.ts'
import { answer, exitCodes, say } from '../command.ts'
import { CommandError } from '../explain.ts'
import { receiptLines } from './verify-receipt.ts'

const linesOf = ({ receipt, faults, ...counts }: BundleReport): string[] => [
  say('verify.bundle.done', counts),
  ...faults.map((fault) => say(`verify.bundle.${fault.problem}`, { ...fault })),
  ...receiptLines(receipt),
]

/** `verify --bundle`: checks a case that was exported, with nothing but the file. @returns the exit code */
export async function verifyBundle(
  path: string,
  outside: HeadFile | undefined,
  json: boolean,
): Promise<number> {
  const parts = await readBundle(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(say('verify.no-heads', { path, reason: error.code ?? error.name }))
  })
  const report = checkBundle(parts, outside)
  const ok = report.faults.length + report.receipt.faults.length === 0
  answer(json ? JSON.stringify({ ok, ...report }) : linesOf(report).join('\n'))
  return ok ? exitCodes.ok : exitCodes.failed
}
