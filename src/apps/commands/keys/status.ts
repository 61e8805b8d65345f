import type { Kysely } from 'kysely'
import { readConfig } from '#kernel/config'
import type { RunWork, SystemActor } from '#kernel/context'
import { fingerprintOf, type KeySet, lastCopy, masterIds, sealedColumns } from '#kernel/crypto'
import { countByKey, findRotation, type Rotation } from '#kernel/reseal'
import { answer, type Command, exitCodes, say } from '../command.ts'
import { onPlatform } from '../on-platform.ts'
import { textTable } from '../text-table.ts'
import { ownKeys } from './key-home.ts'
import { rotationText } from './rotation-text.ts'

const reader: SystemActor = { kind: 'system', name: 'cli.keys', governmentId: null, permissions: [] }

/** How many values lie under each key. */
export async function valuesByKey(run: RunWork): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  await run(reader, true, async ({ tx }) => {
    for (const column of sealedColumns()) {
      for (const { keyId, count } of await countByKey(tx, column)) {
        counts.set(keyId, (counts.get(keyId) ?? 0) + count)
      }
    }
  })
  return counts
}

/** How a key stands: sealed with, still needed, or needed for old copies only. */
type State = 'current' | 'used' | 'idle' | 'missing'

interface KeyLine {
  readonly key: string
  readonly state: State
  readonly values: number
}

function linesOf(set: KeySet, counts: ReadonlyMap<string, number>): KeyLine[] {
  const ids = new Set([...masterIds(set), ...counts.keys()])
  return [...ids].map((key) => {
    const values = counts.get(key) ?? 0
    const here: State = key === set.currentId ? 'current' : values > 0 ? 'used' : 'idle'
    return { key, values, state: set.masters.has(key) ? here : 'missing' }
  })
}

const rotationOf = (set: KeySet, db: Kysely<unknown>): Promise<Rotation | undefined> =>
  set.masters.size > 1 ? findRotation(db, set.currentId) : Promise.resolve(undefined)

/** `keys status`: which keys there are, what lies under each, how far a change of keys has come. */
export const keysStatus: Command = {
  options: { json: { type: 'boolean' } },
  positionals: false,
  run: ({ values }) =>
    onPlatform(async ({ platform, database }) => {
      const config = readConfig(process.env)
      const set = ownKeys(config)
      const fingerprint = fingerprintOf(set)
      const keys = linesOf(set, await valuesByKey(platform.run))
      const rotation = await rotationOf(set, database.db)
      const copy = lastCopy(config.dataDir, fingerprint)
      if (values.json === true) {
        answer(JSON.stringify({ keys, fingerprint, copy: copy ?? null, rotation: rotation ?? null }))
        return exitCodes.ok
      }
      const rows = keys.map(({ key, state, values: n }) => [key, say(`keys status.${state}`), String(n)])
      answer(
        textTable([[say('keys status.key'), say('keys status.state'), say('keys status.values')], ...rows]),
      )
      if (set.masters.size > 1) answer(rotationText(rotation))
      answer(say('keys status.fingerprint', { fingerprint }))
      answer(copy ? say('keys status.copied', { at: copy.at }) : say('keys status.uncopied'))
      return keys.some(({ state }) => state === 'missing') ? exitCodes.failed : exitCodes.ok
    }),
}
