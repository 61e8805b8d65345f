import { resolve } from 'node:path'
import type { KeyKeeping } from '#kernel/backup'
import { type BackupSettings, readConfig } from '#kernel/config'
import { type Backup, makeBackup } from '../../backup/make-backup.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { reachDatabase } from '../reach-database.ts'
import { listenForStop } from '../stop-request.ts'
import { diskFault } from './disk-fault.ts'
import { readPassphrase } from './passphrase.ts'
import { progressTeller } from './progress.ts'
import { summaryOf, verifyBackup } from './verify.ts'

type Values = CommandInput['values']

const textIn = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** What is done with the keys; never decided silently. @throws CommandError */
async function keepingOf(values: Values, settings: BackupSettings | undefined): Promise<KeyKeeping> {
  const how = textIn(values, 'keys') ?? settings?.keys
  if (how === 'separate') return { how }
  const path = textIn(values, 'passphrase-file') ?? settings?.passphraseFile
  if (how === 'sealed' && path !== undefined) return { how, passphrase: await readPassphrase(path) }
  throw new CommandError(say(how === 'sealed' ? 'backup.passphrase-needed' : 'backup.keys-undecided'))
}

function keepOf(values: Values, settings: BackupSettings | undefined): number | undefined {
  const given = textIn(values, 'keep')
  if (given === undefined) return textIn(values, 'to') === undefined ? settings?.keep : undefined
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new CommandError(say('backup.keep-number'))
  return Number(given)
}

function report({ copy, manifest, removed, sameDisk }: Backup, json: boolean): number {
  const summary = { folder: copy.folder, ...summaryOf(manifest), removedCopies: removed.copies }
  answer(json ? JSON.stringify({ ...summary, sameDisk }) : say('backup.done', summary))
  if (sameDisk) tell(say('backup.same-disk'))
  if (summary.keys === 'separate') tell(say('backup.keys-elsewhere'))
  if (summary.lost > 0) tell(say('backup.lost', { lost: summary.lost }))
  return summary.lost > 0 ? exitCodes.failed : exitCodes.ok
}

async function run(values: Values): Promise<number> {
  const config = readConfig(process.env)
  const to = textIn(values, 'to') ?? config.backup?.dir
  if (to === undefined) throw new CommandError(say('backup.no-target'))
  const target = resolve(to)
  const [keys, keep] = [await keepingOf(values, config.backup), keepOf(values, config.backup)]
  const { signal } = listenForStop()
  const database = await reachDatabase(config, { beside: true, signal })
  try {
    const { adminUrl } = database
    const { dataDir, keysFile } = config
    const order = { adminUrl, dataDir, keysFile, target, keys, keep, signal }
    return report(
      await makeBackup({ ...order, onProgress: progressTeller().onProgress }),
      values.json === true,
    )
  } catch (error) {
    throw diskFault(error, target)
  } finally {
    await database.stop()
  }
}

/** `backup`: copies database, files and keys of a node that goes on working, or checks a copy. */
export const backup: Command = {
  options: {
    to: { type: 'string' },
    keys: { type: 'string' },
    'passphrase-file': { type: 'string' },
    keep: { type: 'string' },
    verify: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const verify = textIn(values, 'verify')
    if (verify !== undefined) return verifyBackup(resolve(verify), values.json === true)
    const keys = textIn(values, 'keys')
    if (keys !== undefined && keys !== 'separate' && keys !== 'sealed')
      return wrongUsage('backup.help', `--keys ${keys}`)
    return run(values)
  },
}
