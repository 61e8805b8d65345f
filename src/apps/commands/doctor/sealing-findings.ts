import type { Kysely } from 'kysely'
import type { Config } from '#kernel/config'
import type { Keyring } from '#kernel/crypto'
import {
  headAt,
  headFile,
  lastKept,
  latestHead,
  readUnsealed,
  type SignedHead,
  type Unsealed,
} from '#kernel/ledger-sealing'
import { say } from '../command.ts'
import type { Finding, Mark } from './finding.ts'

/** Acts that wait longer show that nobody seals. */
const LATE_MS = 10 * 60_000
/** Heads that a folder may lack while they are being written. */
const BEHIND_MS = 5 * 60_000

/** How sealing stands. */
export interface SealingState {
  readonly unsealed: Unsealed
  readonly head: SignedHead | undefined
}

export const readSealing = async (db: Kysely<unknown>): Promise<SealingState> => ({
  unsealed: await readUnsealed(db),
  head: await latestHead(db),
})

/** Judges how long acts wait to be sealed. */
export function sealingFinding({ unsealed, head }: SealingState, now: Date): Finding {
  const { acts, since } = unsealed
  const waited = since === null ? 0 : now.getTime() - since.getTime()
  if (waited > LATE_MS) {
    const text = say('doctor.sealing.late', { acts, minutes: Math.floor(waited / 60_000) })
    return { check: 'sealing', mark: 'problem', text }
  }
  const text = head
    ? say('doctor.sealing.ok', { size: head.size, acts })
    : say('doctor.sealing.none', { acts })
  return { check: 'sealing', mark: 'ok', text }
}

const found = (mark: Mark, text: string): Finding => ({ check: 'heads', mark, text })

async function judgeFile(path: string, db: Kysely<unknown>): Promise<Finding> {
  const [kept, latest] = [await lastKept(path), await latestHead(db)]
  const size = latest?.size ?? 0
  if (kept && (await headAt(db, kept.size))?.root !== kept.root)
    return found('problem', say('doctor.heads.differ', { path, size: kept.size }))
  const late = latest && new Date(latest.at).getTime() - new Date(kept?.at ?? 0).getTime() > BEHIND_MS
  if (late && kept?.size !== size)
    return found('problem', say('doctor.heads.behind', { path, kept: kept?.size ?? 0, size }))
  return found('ok', say('doctor.heads.ok', { path, size: kept?.size ?? 0 }))
}

/** Judges whether heads are kept where the administrator of this machine cannot rewrite them. */
export async function headsFinding(
  { demo, headsDir }: Pick<Config, 'demo' | 'headsDir'>,
  keyring: Keyring,
  db: Kysely<unknown>,
): Promise<Finding> {
  if (headsDir === undefined)
    return demo === 'none'
      ? found('warning', say('doctor.heads.unset'))
      : found('ok', say('doctor.heads.demo'))
  const path = headFile(headsDir, keyring)
  return judgeFile(path, db).catch((error: NodeJS.ErrnoException) =>
    found('problem', say('doctor.heads.unreadable', { path, reason: error.code ?? error.name })),
  )
}
