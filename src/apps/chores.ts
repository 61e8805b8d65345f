import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { purgeEvents } from '#kernel/events'
import { sweepFiles } from '#kernel/files'
import { forgetOldAnswers } from '#kernel/platform'
import { listGovernments } from '#modules/org'
import type { Composition } from './compose.ts'
import { destroyRecords, readRetentionRules } from './due-records.ts'
import type { Chore } from './housekeeping.ts'
import { DATA_PACKS } from './install.ts'

/** Destroys what is due by the rules that ask nobody. */
async function destroyUnasked({ platform, database }: Composition): Promise<void> {
  const governments = (await listGovernments(database.db)).map(({ id }) => id)
  const rules = await readRetentionRules(DATA_PACKS)
  for (const rule of rules.filter(({ destroyedBy }) => destroyedBy === 'housekeeping'))
    await destroyRecords({ run: platform.run, governments, node: true }, rule, () => undefined)
}

/** What a node clears away: remembered answers, delivered events, what is kept for days, bytes that no file names. */
export function choresOf(composition: Composition, { dataDir }: Config): readonly Chore[] {
  const { platform, database } = composition
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
    () => destroyUnasked(composition),
    () => sweepFiles({ folder: join(dataDir, 'files'), run }),
  ]
}
