import { openKeyring } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { ClockWorker } from '#modules/casework'
import { compose } from '../src/apps/compose.ts'
import { runUrls } from '../src/apps/database.ts'
import { TEST_PASSWORDS } from './database.ts'
import { memorySms } from './sms.ts'

/**
 * A second node on the database of a test, as a process of its own: it does what is due, and, before it commits, says so
 * and stands still, to be killed there.
 */
const [adminUrl = '', dataDir = '', now = ''] = process.argv.slice(2)
const { platform } = await compose({
  urls: runUrls(adminUrl, TEST_PASSWORDS),
  keyring: openKeyring(dataDir),
  dataDir,
  node: 'second',
  publicUrl: () => 'https://second.test',
  sms: memorySms(),
  time: () => new Date(now),
  log: silentLog,
  connections: 2,
  directoryMaxAgeMs: 0,
})
const clocks = new ClockWorker({
  run: (actor, readOnly, work) =>
    platform.run(actor, readOnly, async (ctx) => {
      const done = await work(ctx)
      if (!readOnly) {
        process.stdout.write('done, not committed\n')
        await new Promise((resolve) => setTimeout(resolve, 600_000))
      }
      return done
    }),
  onError: () => process.exit(1),
})
await clocks.drain()
