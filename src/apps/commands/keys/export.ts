import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '#kernel/config'
import {
  fingerprintOf,
  type KeySet,
  keyText,
  openWithPassphrase,
  readKeyText,
  recordCopy,
  sealWithPassphrase,
} from '#kernel/crypto'
import { systemTime } from '#kernel/time'
import { readPassphrase } from '../backup/passphrase.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { orSay, ownKeys } from './key-home.ts'

const plainText = (set: KeySet): string =>
  `# ${say('keys export.head', { fingerprint: fingerprintOf(set) })}\n${keyText(set)}`

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    throw new CommandError(say('keys export.unwritable', { path, reason }))
  }
}

/** The keys that a copy holds, read from the disk. @throws CommandError where they are not whole */
export async function readCopy(path: string, passphrase: string | undefined): Promise<KeySet> {
  const text = orSay(path, () => readFileSync(path, 'utf8'))
  if (!text.startsWith('yichuang-sealed')) return orSay(path, () => readKeyText(text, path))
  if (passphrase === undefined) throw new CommandError(say('keys import.passphrase-needed', { path }))
  const opened = await openWithPassphrase(text, passphrase)
  if (opened === undefined) throw new CommandError(say('keys import.passphrase-wrong', { path }))
  return orSay(path, () => readKeyText(opened, path))
}

async function makeCopy(set: KeySet, path: string, passphrase: string | undefined): Promise<void> {
  write(path, passphrase === undefined ? plainText(set) : await sealWithPassphrase(keyText(set), passphrase))
  if (fingerprintOf(await readCopy(path, passphrase)) === fingerprintOf(set)) return
  throw new CommandError(say('keys export.unlike', { path }))
}

/** `keys export`: copies all root keys to a file, reads it back, and notes that the copy was made. */
export const keysExport: Command = {
  options: { 'passphrase-file': { type: 'string' }, plain: { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals }) {
    const [to] = positionals
    const from = values['passphrase-file']
    if (
      to === undefined ||
      positionals.length > 1 ||
      (values.plain === true) === (typeof from === 'string')
    ) {
      return wrongUsage('keys export.help', say('keys export.choose'))
    }
    const config = readConfig(process.env)
    const path = resolve(to)
    const passphrase = typeof from === 'string' ? await readPassphrase(from) : undefined
    const set = ownKeys(config)
    await makeCopy(set, path, passphrase)
    const [fingerprint, sealed] = [fingerprintOf(set), passphrase !== undefined]
    recordCopy(config.dataDir, { fingerprint, sealed, at: systemTime().toISOString() })
    answer(
      values.json === true
        ? JSON.stringify({ path, fingerprint, sealed })
        : say('keys export.done', { path, fingerprint, count: set.masters.size }),
    )
    tell(say(sealed ? 'keys export.passphrase-apart' : 'keys export.plain'))
    return exitCodes.ok
  },
}
