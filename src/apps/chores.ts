import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { purgeEvents } from '#kernel/events'
import { sweepFiles } from '#kernel/files'
import { forgetOldAnswers } from '#kernel/platform'
import { reconcile } from '#modules/approval'
import { listGovernments } from '#modules/org'
import { fillFacts, freezeDueMonths } from '#modules/statistics'
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

/** 对账: asks the payment gateway about orders of which nothing was heard. */
async function reconcileEverywhere({ platform, database }: Composition): Promise<void> {
  for (const { id: governmentId } of await listGovernments(database.db)) {
    const actor = { kind: 'system', name: 'approval.reconcile', governmentId, permissions: [] } as const
    await platform.run(actor, false, reconcile)
  }
}

/** What a node clears away, and asks again: remembered answers, delivered events, what is kept for days, bytes that no file names. */
export function choresOf(composition: Composition, { dataDir }: Config): readonly Chore[] {
  const { platform, database } = composition
  const { run } = platform
  const governments = async () => (await listGovernments(database.db)).map(({ id }) => id)
  return [
    () => forgetOldAnswers(run),
    async () => purgeEvents(run, await governments()),
    async () => fillFacts(run, await governments()),
    async () => freezeDueMonths(run, await governments()),
    () => destroyUnasked(composition),
    () => reconcileEverywhere(composition),
    () => sweepFiles({ folder: join(dataDir, 'files'), run }),
  ]
}
