import { resolve } from 'node:path'
import type { KeySource } from '#kernel/backup'
import { readConfig } from '#kernel/config'
import { monotonicMs } from '#kernel/time'
import { type Restored, restoreNode } from '../../backup/restore-node.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { reachDatabase } from '../reach-database.ts'
import { listenForStop } from '../stop-request.ts'
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

function report(
  { copy, manifest, proof, jobsFreed, upgraded }: Restored,
  seconds: number,
  json: boolean,
): number {
  const { chains, opened, closed } = proof
  const { streams, acts, broken } = chains
  const sums = { folder: copy.folder, ...summaryOf(manifest), streams, acts, opened, jobsFreed, seconds }
  answer(
    json
      ? JSON.stringify({ ...sums, upgraded, broken, closed })
      : say('restore.done', { ...sums, upgraded: upgraded.length }),
  )
  for (const { stream, n, problem } of broken) tell(say('restore.broken', { stream, n, problem }))
  if (closed.length > 0) tell(say('restore.closed', { ids: closed.join('、') }))
  if (sums.lost > 0) tell(say('restore.lost', { lost: sums.lost }))
  return broken.length + closed.length + sums.lost > 0 ? exitCodes.failed : exitCodes.ok
}

/** `restore`: makes a node of a copy, in an empty data folder and an empty database. */
export const restore: Command = {
  options: { keys: { type: 'string' }, 'passphrase-file': { type: 'string' }, json: { type: 'boolean' } },
  positionals: true,
  async run({ values, positionals }) {
    const [from] = positionals
    if (from === undefined || positionals.length > 1) return wrongUsage('restore.help', positionals.join(' '))
    const begun = monotonicMs()
    const config = readConfig(process.env)
    const { signal } = listenForStop()
    const { onProgress, rest } = progressTeller()
    const restored = await restoreNode({
      ...{ config, from: resolve(from), keys: await sourceOf(values), signal },
      reach: () => reachDatabase(config, { beside: false, signal, restoring: true }),
      onStep: (step) => {
        rest()
        tell(say(`restore.step.${step}`))
      },
      onProgress,
      onActs: (acts) => tell(say('restore.progress.acts', { acts })),
    }).catch((error: unknown) => {
      throw diskFault(error, config.dataDir)
    })
    return report(restored, Math.ceil((monotonicMs() - begun) / 1000), values.json === true)
  },
}
