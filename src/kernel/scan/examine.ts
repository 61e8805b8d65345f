import type { FileScan, Harm } from '#kernel/context'
import { scanAway } from '#kernel/errors'
import type { Logger } from '#kernel/log'
import { type Scanner, ScannerAway, type Verdict } from './scanner.ts'

/** How uploads are examined. */
export interface ExamineOptions {
  /** Null where the installation has none: files are taken and recorded as not scanned. */
  readonly scanner: Scanner | null
  /** What becomes of a file while the scanner is away. */
  readonly outage: 'refuse' | 'take'
  readonly log: Logger
}

/**
 * Makes the examination of uploads. What was found is logged by its signature and size, never by name or content.
 * @throws Refusal `kernel.scan-away`
 */
export function examineWith({
  scanner,
  outage,
  log,
}: ExamineOptions): (bytes: Uint8Array) => Promise<FileScan | Harm> {
  const unscanned = (error: unknown): null => {
    if (!(error instanceof ScannerAway)) throw error
    log.error(
      { part: 'scan', code: 'scanner-away', reason: error.message },
      'the virus scanner gives no verdict',
    )
    return null
  }
  return async (bytes) => {
    if (scanner === null) return 'unscanned'
    const verdict: Verdict | null = await scanner.scan(bytes).catch(unscanned)
    if (verdict === null) {
      if (outage === 'refuse') throw scanAway()
      return 'unscanned'
    }
    if (verdict.kind === 'clean') return 'clean'
    const { signature } = verdict
    log.warn({ part: 'scan', signature, bytes: bytes.byteLength }, 'an infected upload was refused')
    return { signature }
  }
}
