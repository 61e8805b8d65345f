import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { purgeEvents } from '#kernel/events'
import { sweepFiles } from '#kernel/files'
import { forgetOldAnswers } from '#kernel/platform'
import { listGovernments } from '#modules/org'
import type { Composition } from './compose.ts'
import type { Chore } from './housekeeping.ts'

/** What a node clears away: remembered answers, delivered events, and bytes that no file names. */
export function choresOf({ platform, database }: Composition, { dataDir }: Config): readonly Chore[] {
  const { run } = platform
  return [
    () => forgetOldAnswers(run),
    async () => {
      const governments = await listGovernments(database.db)
      return purgeEvents(
        run,
        governments.map(({ id }) => id),
      )
    },
    () => sweepFiles({ folder: join(dataDir, 'files'), run }),
  ]
}
