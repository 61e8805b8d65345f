import { resolve } from 'node:path'
import type { KeySource } from '#kernel/backup'
import { readConfig } from '#kernel/config'
import { monotonicMs } from '#kernel/time'
import { type RestoredInstant, restoreInstant } from '../../backup/restore-instant.ts'
import { type Restored, type RestoreOrder, restoreNode } from '../../backup/restore-node.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { reachDatabase } from '../reach-database.ts'
import { listenForStop } from '../stop-request.ts'
import { findingText } from '../verify/finding-text.ts'
import { diskFault } from './disk-fault.ts'
import { readPassphrase } from './passphrase.ts'
import { progressTeller } from './progress.ts'
import { summaryOf } from './verify.ts'

async function sourceOf({
  keys,
  'passphrase-file': file,
}: CommandInput['values']): Promise<KeySource | undefined> {
  if (typeof keys === 'string') return { folder: resolve(keys) }
  return typeof file === 'string' ? { passphrase: await readPassphrase(file) } : undefined
}

function report(restored: Restored | RestoredInstant, seconds: number, json: boolean): number {
  const { copy, manifest, proof, jobsFreed, upgraded } = restored
  const { ledger, opened, closed } = proof
  const { streams, acts, findings } = ledger
  const sums = {
    ...{ folder: copy.folder, ...summaryOf(manifest), streams, acts, opened, jobsFreed, seconds },
    ...('files' in restored && { files: restored.files, lost: restored.lost }),
  }
  answer(
    json
      ? JSON.stringify({ ...sums, upgraded, findings, closed })
      : say('to' in restored ? 'restore.done-instant' : 'restore.done', {
          ...sums,
          ...('to' in restored && { to: restored.to.toISOString() }),
          upgraded: upgraded.length,
        }),
  )
  for (const finding of findings) tell(findingText(finding, ledger.labels))
  if (closed.length > 0) tell(say('restore.closed', { ids: closed.join('、') }))
  if (sums.lost > 0) tell(say('restore.lost', { lost: sums.lost }))
  return findings.length + closed.length + sums.lost > 0 ? exitCodes.failed : exitCodes.ok
}

/** Instant that was asked for, with its offset; null where it is none. */
function instantIn(text: CommandInput['values'][string]): Date | null | undefined {
  if (typeof text !== 'string') return undefined
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const instant = new Date(text)
  return whole && !Number.isNaN(instant.getTime()) ? instant : null
}

/** `restore`: makes a node of a copy, in an empty data folder and an empty database. */
export const restore: Command = {
  options: {
    keys: { type: 'string' },
    'passphrase-file': { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: true,
  async run({ values, positionals }) {
    const [from] = positionals
    if (from === undefined || positionals.length > 1) return wrongUsage('restore.help', positionals.join(' '))
    const to = instantIn(values.to)
    if (to === null) return wrongUsage('restore.help', say('restore.bad-instant', { to: String(values.to) }))
    const begun = monotonicMs()
    const config = readConfig(process.env)
    const { signal } = listenForStop()
    const { onProgress, rest } = progressTeller()
    const order: RestoreOrder = {
      ...{ config, from: resolve(from), keys: await sourceOf(values), signal },
      reach: () => reachDatabase(config, { beside: false, signal, restoring: true }),
      onStep: (step) => {
        rest()
        tell(say(`restore.step.${step}`))
      },
      onProgress,
      onActs: (acts) => tell(say('restore.progress.acts', { acts })),
    }
    const work = to === undefined ? restoreNode(order) : restoreInstant({ ...order, to, onTold: tell })
    const restored = await work.catch((error: unknown) => {
      throw diskFault(error, config.dataDir)
    })
    return report(restored, Math.ceil((monotonicMs() - begun) / 1000), values.json === true)
  },
}
