import { setTimeout as sleep } from 'node:timers/promises'
import { openKeyring } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { keepSealed } from '#kernel/reseal'
import { type ComposeOptions, compose } from '../src/apps/compose.ts'

/** A process that brings values to the current key until it is killed. Told by message where. */

/** What the test sends. */
export interface ResealOrder {
  readonly urls: ComposeOptions['urls']
  readonly dataDir: string
  /** The instant at which the clock of the test stands. */
  readonly now: Date
}

process.on('message', async ({ urls, dataDir, now }: ResealOrder) => {
  const keyring = openKeyring(dataDir)
  const composition = await compose({
    ...{ urls, dataDir, keyring, log: silentLog, time: () => now, connections: 2, directoryMaxAgeMs: 0 },
    ...{ node: 'test', publicUrl: () => 'https://yichuang.test', sms: { send: async () => undefined } },
  })
  keepSealed({ run: composition.platform.run, keyring, log: silentLog, page: 3, share: 0.5, settleMs: 0 })
  process.send?.('begun')
  await sleep(600_000)
})
