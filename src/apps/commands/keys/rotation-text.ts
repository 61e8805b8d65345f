import { sealedColumns } from '#kernel/crypto'
import type { Rotation } from '#kernel/reseal'
import { say } from '../command.ts'

/** How far a change of keys has come, as one sentence. */
export function rotationText(rotation: Rotation | undefined): string {
  if (!rotation) return say('keys status.waiting')
  const { keyId: key, round, place, resealed, doneAt } = rotation
  if (doneAt !== null) return say('keys status.done', { key, resealed, at: doneAt.toISOString() })
  const of = sealedColumns().length
  return say('keys status.working', { key, round, place: Math.min(place, of), of, resealed })
}
