import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#kernel/config'
import { addMasterKey, type KeyHome } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { resealAll } from '#kernel/reseal'
import type { Composition } from '../../compose.ts'
import { answer, type Command, exitCodes, say, tell } from '../command.ts'
import { onPlatform } from '../on-platform.ts'
import { closedFault } from './key-home.ts'

const LOOK_MS = 200

function newKey(home: KeyHome): string {
  try {
    return addMasterKey(home)
  } catch (error) {
    throw closedFault(error, home)
  }
}

/** Brings every value to the new key before the command ends. */
async function resealNow({ platform }: Composition, keyId: string): Promise<void> {
  const { keyring } = platform.services
  while (keyring.currentId !== keyId) await sleep(LOOK_MS)
  tell(say('keys rotate.working'))
  await resealAll({ run: platform.run, keyring, log: silentLog })
}

/** `keys rotate`: makes a new master key; values are brought to it while the product runs. */
export const keysRotate: Command = {
  options: { now: { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: false,
  run: ({ values }) =>
    onPlatform(async (composition) => {
      const keyId = newKey(readConfig(process.env))
      const now = values.now === true
      if (now) await resealNow(composition, keyId)
      const done = say(now ? 'keys rotate.done' : 'keys rotate.begun', { key: keyId })
      answer(values.json === true ? JSON.stringify({ key: keyId, done: now }) : done)
      tell(say('keys rotate.copy'))
      return exitCodes.ok
    }),
}
