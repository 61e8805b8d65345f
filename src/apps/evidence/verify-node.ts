import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { openKeyring } from '#kernel/crypto'
import { openDatabase } from '#kernel/db'
import { otherFiles, verifyFiles } from '#kernel/files'
import { type HeadFile, headKeyCheck } from '#kernel/ledger-sealing'
import { type LedgerReport, verifyLedger } from '#kernel/ledger-verify'
import { verifyContents } from './contents.ts'
import type { NodeFinding } from './node-finding.ts'

/** What verifying a node needs. */
export interface NodeOrder {
  readonly config: Config
  /** The database as its owner. */
  readonly adminUrl: string
  /** Heads that were kept elsewhere. */
  readonly outside?: HeadFile
  readonly skipFiles: boolean
  readonly onActs: (acts: number) => void
  readonly onFiles: (files: number) => void
}

/** What verifying a node came to. */
export interface NodeReport extends Omit<LedgerReport, 'findings' | 'files'> {
  /** Files whose content was read; null where they were left out. */
  readonly files: number | null
  /** Rules, notices and the like that were compared with what was recorded of them. */
  readonly contents: number
  readonly findings: readonly NodeFinding[]
}

/** Verifies acts, tree and heads, then the files, rules and calendars that acts rest on. */
export async function verifyNode(order: NodeOrder): Promise<NodeReport> {
  const { config, adminUrl, outside, skipFiles, onActs, onFiles } = order
  const keyring = openKeyring(config.dataDir, config.keysFile)
  const keyIs = headKeyCheck(keyring)
  const { files: mentions, ...ledger } = await verifyLedger({
    adminUrl,
    keyIs,
    onActs,
    ...(outside && { outside }),
  })
  const { db, close } = openDatabase({ url: adminUrl, max: 1, applicationName: 'yichuang verify' })
  try {
    const folder = join(config.dataDir, 'files')
    const read = skipFiles ? undefined : await verifyFiles({ db, keyring, folder, onFiles })
    const contents = await verifyContents(db)
    const findings: NodeFinding[] = [
      ...ledger.findings,
      ...(read?.faults ?? []).map(({ id, why }): NodeFinding => ({ problem: `file-${why}`, file: id })),
      ...(await otherFiles(db, mentions)).map(
        ({ file, place }): NodeFinding => ({
          ...{ problem: 'file-replaced', file, place },
        }),
      ),
      ...contents.findings,
    ]
    return { ...ledger, files: read?.files ?? null, contents: contents.checked, findings }
  } finally {
    await close()
  }
}
