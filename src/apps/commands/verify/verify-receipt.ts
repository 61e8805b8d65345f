import { readFile } from 'node:fs/promises'
import type { HeadFile } from '#kernel/ledger-sealing'
import { checkReceipt, type ReceiptFault, type ReceiptReport } from '#kernel/ledger-verify'
import { answer, exitCodes, say } from '../command.ts'
import { CommandError } from '../explain.ts'

/** What does not hold of a receipt, in one sentence. */
export const receiptText = (fault: ReceiptFault): string =>
  say(`verify.receipt.${fault.problem}`, { ...fault })

/** What a receipt came to, line by line. */
export const receiptLines = ({ acts, unsealed, faults }: ReceiptReport): string[] => [
  say('verify.receipt.done', { acts }),
  ...(unsealed > 0 ? [say('verify.receipt.unsealed', { unsealed })] : []),
  ...(faults.length === 0 ? [say('verify.right')] : [say('verify.found', { count: faults.length })]),
  ...faults.map(receiptText),
]

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `verify --receipt`: checks what an applicant downloaded, with nothing but the file. @returns the exit code */
export async function verifyReceipt(
  path: string,
  outside: HeadFile | undefined,
  json: boolean,
): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(say('verify.no-heads', { path, reason: error.code ?? error.name }))
  })
  const report = checkReceipt(parsed(text), outside)
  const ok = report.faults.length === 0
  answer(json ? JSON.stringify({ ok, ...report }) : receiptLines(report).join('\n'))
  return ok ? exitCodes.ok : exitCodes.failed
}
