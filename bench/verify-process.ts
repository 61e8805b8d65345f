import { verifyLedger } from '#kernel/ledger-verify'
import { monotonicMs } from '#kernel/time'

/** What verifying took, and what it found. */
export interface Verified {
  readonly seconds: number
  /** Most memory that was resident, threads included. */
  readonly mib: number
  readonly acts: number
  readonly leaves: number
  readonly findings: number
}

const begun = monotonicMs()
const { acts, leaves, findings } = await verifyLedger({ adminUrl: process.argv[2] ?? '', keyIs: () => true })
const verified: Verified = {
  ...{ acts, leaves, findings: findings.length },
  seconds: (monotonicMs() - begun) / 1000,
  mib: process.resourceUsage().maxRSS / 1024,
}
process.send?.(verified)
