import { resolve } from 'node:path'
import { readConfig } from '#kernel/config'
import { fingerprintOf, KeyConflict, type KeyHome, type KeySet, putKeys } from '#kernel/crypto'
import { readPassphrase } from '../backup/passphrase.ts'
import { answer, type Command, exitCodes, say, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { readCopy } from './export.ts'

function put(home: KeyHome, set: KeySet): string[] {
  try {
    return putKeys(home, set)
  } catch (error) {
    if (!(error instanceof KeyConflict)) throw error
    throw new CommandError(say('keys import.conflict', { names: error.names.join('、') }))
  }
}

/** `keys import`: puts the keys of a copy back into `DATA_DIR/keys`; keys that are there stay. */
export const keysImport: Command = {
  options: { 'passphrase-file': { type: 'string' }, json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals }) {
    const [from] = positionals
    if (from === undefined || positionals.length > 1) {
      return wrongUsage('keys import.help', say('keys import.choose'))
    }
    const config = readConfig(process.env)
    if (config.keysFile !== undefined) {
      throw new CommandError(say('keys import.mounted', { path: config.keysFile }))
    }
    const file = values['passphrase-file']
    const passphrase = typeof file === 'string' ? await readPassphrase(file) : undefined
    const set = await readCopy(resolve(from), passphrase)
    const [written, fingerprint] = [put(config, set), fingerprintOf(set)]
    const names = written.length > 0 ? written.join('、') : say('keys import.nothing')
    answer(
      values.json === true
        ? JSON.stringify({ written, fingerprint })
        : say('keys import.done', { names, fingerprint }),
    )
    return exitCodes.ok
  },
}
