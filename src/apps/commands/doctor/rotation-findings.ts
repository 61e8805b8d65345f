import type { Kysely } from 'kysely'
import type { Keyring } from '#kernel/crypto'
import { findRotation } from '#kernel/reseal'
import { rotationText } from '../keys/rotation-text.ts'
import type { Finding } from './finding.ts'

/** A change of keys that takes longer shows that nobody works on it. */
const LATE_MS = 7 * 86_400_000

/** How far a change of keys has come; nothing where there never was one. */
export async function rotationFindings(keyring: Keyring, db: Kysely<unknown>, now: Date): Promise<Finding[]> {
  if (!keyring.rotated) return []
  const rotation = await findRotation(db, keyring.currentId)
  const late = rotation && rotation.doneAt === null && now.getTime() - rotation.begunAt.getTime() > LATE_MS
  return [{ check: 'rotation', mark: late ? 'warning' : 'ok', text: rotationText(rotation) }]
}
